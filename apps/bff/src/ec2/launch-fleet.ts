import type { Ec2InstanceView } from '@gantry/shared/console/ec2'
import { INSTANCE_ROLE } from '@gantry/shared/console/launch/launch-names'
import { findInstanceType } from '@gantry/shared/ecs/instance-types'
import { invalid, notFound } from '../api-failure.ts'
import type { Aws } from '../aws/aws.ts'
import { createRole } from '../roles/create-role.ts'
import { launchInstances } from './launch-instances.ts'
import { readInstances } from './read-instances.ts'
import { defaultSubnetIn } from './subnets.ts'

export interface FleetOrder {
  cluster: string
  instanceType: string
  count: number
  /** Absent: balanced over the default VPC's. */
  availabilityZone?: string | undefined
}

/**
 * Launches container instances with nothing but what must be said, as `npm run fleet` does: the role is made when it is missing.
 * The default cluster may be missing, as the first container instance makes it; any other may not.
 */
export async function launchFleet(aws: Aws, { availabilityZone, ...order }: FleetOrder): Promise<Ec2InstanceView[]> {
  if (!findInstanceType(order.instanceType)) {
    throw invalid('InvalidInstanceType', `There is no instance type ${order.instanceType}.`)
  }
  await checkCluster(aws, order.cluster)
  const subnetId = availabilityZone && (await defaultSubnetIn(aws, availabilityZone))
  await createRole(aws, INSTANCE_ROLE)
  const how = { instanceProfileName: INSTANCE_ROLE, associatePublicIp: true, ...(subnetId && { subnetId }) }
  return readInstances(aws, await launchInstances(aws, { ...order, ...how }))
}

async function checkCluster(aws: Aws, cluster: string): Promise<void> {
  if (cluster === 'default') return
  const { items } = await aws.describeClusters([cluster])
  if (items[0]?.status !== 'ACTIVE') {
    throw notFound(
      'ClusterNotFoundException',
      `There is no cluster ${cluster}. Create it first: the instances would not find it.`,
    )
  }
}
