import { lastPart } from '@gantry/shared/ecs/arn'
import { IMAGE_PARAMETER } from '@gantry/shared/console/launch/launch-names'
import type { InstanceOrder } from '@gantry/shared/console/ec2'
import type { Aws } from '../aws/aws.ts'
import type { Input } from '../aws/shapes.ts'
import { unless } from '../aws/unless.ts'
import { createSecurityGroup } from './create-security-group.ts'
import { readInstancesFor } from './read-instances.ts'
import { spread } from './spread.ts'
import { chooseSubnets, type SubnetChoice } from './subnets.ts'

/** In one order. */
export const MOST_INSTANCES = 100

/**
 * Launches instances that join the cluster by themselves, balanced over the zones of the default VPC unless a subnet is given. A
 * zone that refuses the type leaves its share to one that took its own. Gives the EC2 ids; fails when none was launched.
 */
export async function launchInstances(aws: Aws, order: InstanceOrder): Promise<string[]> {
  const subnets = await chooseSubnets(aws, order.subnetId)
  const [imageId, groups] = await Promise.all([order.imageId ?? ecsImage(aws), chooseGroups(aws, order, subnets[0]!.vpcId)])
  const shares = await shareOut(aws, subnets, order)
  const run = ({ subnetId, count }: Share) => runInstances(aws, toRequest(order, imageId, groups, subnetId, count))

  const outcomes = await Promise.allSettled(shares.map(run))
  const launched = outcomes.flatMap((each) => (each.status === 'fulfilled' ? each.value : []))
  const refused = outcomes.find((each) => each.status === 'rejected')
  if (!refused) return launched
  const good = shares.find((_, i) => outcomes[i]?.status === 'fulfilled')
  if (!good) throw refused.reason
  return [...launched, ...(await run({ subnetId: good.subnetId, count: order.count - launched.length }))]
}

interface Share {
  subnetId: string
  count: number
}

/** As evenly as it goes with those that the cluster has; none for a subnet that gets nothing. */
async function shareOut(aws: Aws, subnets: SubnetChoice[], { cluster, count }: InstanceOrder): Promise<Share[]> {
  const others = subnets.length > 1 ? await unless(['denied'], readInstancesFor(aws, cluster)) : []
  const chosen = spread(
    subnets.map(({ subnetId }) => subnetId),
    (others ?? []).map(({ subnetId = '' }) => subnetId),
    count,
  )
  return [...new Set(chosen)].map((subnetId) => ({ subnetId, count: chosen.filter((each) => each === subnetId).length }))
}

/** The newest ECS-optimized one of the Region. */
async function ecsImage({ ssm }: Aws): Promise<string> {
  const { Parameter } = await ssm.read('GetParameter', { Name: IMAGE_PARAMETER })
  return Parameter?.Value ?? ''
}

/** Empty: EC2 takes the default group of the VPC. */
async function chooseGroups(
  aws: Aws,
  { cluster, securityGroupIds, newSecurityGroup }: InstanceOrder,
  vpcId: string,
): Promise<string[]> {
  if (!newSecurityGroup) return securityGroupIds ?? []
  const { groupName, allowedCidr, ports } = newSecurityGroup
  const description = `Container instances of the ECS cluster ${lastPart(cluster)}`
  return [await createSecurityGroup(aws, { groupName, description, vpcId, allowedCidr, ports })]
}

type RunRequest = Input<'ec2', 'RunInstances'>

function toRequest(order: InstanceOrder, ImageId: string, Groups: string[], SubnetId: string, count: number): RunRequest {
  const cluster = lastPart(order.cluster)
  const userData = order.userData ?? `#!/bin/bash\necho ECS_CLUSTER=${cluster} >> /etc/ecs/ecs.config\n`
  return {
    ClientToken: crypto.randomUUID(),
    MinCount: count,
    MaxCount: count,
    ImageId,
    InstanceType: order.instanceType as NonNullable<RunRequest['InstanceType']>,
    ...(order.keyName && { KeyName: order.keyName }),
    NetworkInterfaces: [
      {
        DeviceIndex: 0,
        SubnetId,
        AssociatePublicIpAddress: order.associatePublicIp,
        ...(Groups.length > 0 && { Groups }),
      },
    ],
    IamInstanceProfile: { Name: order.instanceProfileName },
    MetadataOptions: { HttpTokens: 'required', HttpPutResponseHopLimit: 2 },
    UserData: Buffer.from(userData).toString('base64'),
    TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'Name', Value: `ECS Instance - ${cluster}` }] }],
  }
}

async function runInstances({ ec2 }: Aws, request: RunRequest): Promise<string[]> {
  const { Instances = [] } = await ec2.write('RunInstances', request)
  return Instances.map(({ InstanceId = '' }) => InstanceId)
}
