import type {
  Ec2InstanceView,
  InstanceProfileView,
  KeyPairView,
  SecurityGroupView,
  SubnetView,
  VpcView,
} from '@gantry/shared/console/ec2'
import type { InstanceTypeView } from '@gantry/shared/console/instance'
import type { Listing } from '@gantry/shared/console/listing'
import { instanceTypes } from '@gantry/shared/ecs/instance-types'
import * as z from 'zod'
import type { Aws } from '../aws/aws.ts'
import { everyPage } from '../aws/every-page.ts'
import { launchInstances, MOST_INSTANCES } from '../ec2/launch-instances.ts'
import { readInstances, readInstancesFor } from '../ec2/read-instances.ts'
import { admin, router, viewer } from '../trpc.ts'
import { toInstanceProfileView, toKeyPairView, toSecurityGroupView, toSubnetView, toVpcView } from '../views/ec2.ts'
import { inCluster, nothing, ref, refs } from './inputs.ts'
import { listingOf } from './listing.ts'

const inVpc = z.strictObject({ vpcId: ref.optional() })
const instances = z.strictObject({ instanceIds: refs })

const orderInput = z.strictObject({
  cluster: ref,
  instanceType: ref,
  count: z.int().min(1).max(MOST_INSTANCES),
  keyName: ref.optional(),
  subnetId: ref.optional(),
  securityGroupIds: z.array(ref).max(16).optional(),
  newSecurityGroup: z
    .strictObject({ groupName: ref, allowedCidr: z.string(), ports: z.array(z.int().min(1).max(65_535)).max(60) })
    .optional(),
  instanceProfileName: ref,
  associatePublicIp: z.boolean(),
  userData: z.string().max(16_384).optional(),
  imageId: ref.optional(),
})

const inThisVpc = (vpcId: string | undefined) => (vpcId ? { Filters: [{ Name: 'vpc-id', Values: [vpcId] }] } : {})

const change = (action: 'StartInstances' | 'StopInstances' | 'RebootInstances' | 'TerminateInstances') =>
  admin.input(instances).mutation(async ({ ctx, input }): Promise<void> => {
    await ctx.aws.ec2.write(action, { InstanceIds: input.instanceIds })
  })

export const ec2Router = router({
  /** Those that a container instance may have, with what it registers. */
  instanceTypes: viewer
    .input(nothing.optional())
    .query((): InstanceTypeView[] =>
      instanceTypes.map(({ instanceType, vcpu, registeredMemory }) => ({ instanceType, vcpu, memory: registeredMemory })),
    ),

  keyPairs: viewer.input(nothing.optional()).query(async ({ ctx }): Promise<Listing<KeyPairView>> => {
    const { KeyPairs = [] } = await ctx.aws.ec2.read('DescribeKeyPairs', {})
    return listingOf(KeyPairs, toKeyPairView)
  }),

  /** The private key is in this answer and nowhere else: neither AWS nor the console keeps it. */
  createKeyPair: admin
    .input(z.strictObject({ keyName: z.string().min(1).max(255) }))
    .mutation(async ({ ctx, input }): Promise<{ keyName: string; keyMaterial: string }> => {
      const { KeyName = input.keyName, KeyMaterial = '' } = await ctx.aws.ec2.write('CreateKeyPair', { KeyName: input.keyName })
      ctx.audit('ec2.createKeyPair', KeyName)
      return { keyName: KeyName, keyMaterial: KeyMaterial }
    }),

  vpcs: viewer.input(nothing.optional()).query(async ({ ctx: { aws } }): Promise<Listing<VpcView>> => {
    const vpcs = await everyPage((NextToken) =>
      aws.ec2.read('DescribeVpcs', { NextToken }).then((out) => ({ items: out.Vpcs, next: out.NextToken })),
    )
    return listingOf(vpcs, toVpcView)
  }),

  subnets: viewer.input(inVpc).query(async ({ ctx: { aws }, input }): Promise<Listing<SubnetView>> => {
    const subnets = await everyPage((NextToken) =>
      aws.ec2
        .read('DescribeSubnets', { ...inThisVpc(input.vpcId), NextToken })
        .then((out) => ({ items: out.Subnets, next: out.NextToken })),
    )
    return listingOf(subnets, toSubnetView)
  }),

  securityGroups: viewer.input(inVpc).query(async ({ ctx: { aws }, input }): Promise<Listing<SecurityGroupView>> => {
    const groups = await everyPage((NextToken) =>
      aws.ec2
        .read('DescribeSecurityGroups', { ...inThisVpc(input.vpcId), NextToken })
        .then((out) => ({ items: out.SecurityGroups, next: out.NextToken })),
    )
    return listingOf(groups, toSecurityGroupView)
  }),

  instanceProfiles: viewer
    .input(nothing.optional())
    .query(async ({ ctx }): Promise<Listing<InstanceProfileView>> =>
      listingOf(await allProfiles(ctx.aws), toInstanceProfileView),
    ),

  /** Ids that EC2 does not know are left out. */
  instances: viewer
    .input(instances)
    .query(({ ctx, input }): Promise<Ec2InstanceView[]> => readInstances(ctx.aws, input.instanceIds)),

  /** Started or running for a cluster, also before they register in it. */
  instancesFor: viewer
    .input(inCluster)
    .query(({ ctx, input }): Promise<Ec2InstanceView[]> => readInstancesFor(ctx.aws, input.cluster)),

  launch: admin.input(orderInput).mutation(async ({ ctx, input }): Promise<{ instanceIds: string[] }> => {
    return { instanceIds: await launchInstances(ctx.aws, input) }
  }),

  start: change('StartInstances'),
  stop: change('StopInstances'),
  reboot: change('RebootInstances'),
  terminate: change('TerminateInstances'),
})

const allProfiles = ({ iam }: Aws) =>
  everyPage((Marker) =>
    iam.read('ListInstanceProfiles', { Marker }).then((out) => ({ items: out.InstanceProfiles, next: out.Marker })),
  )
