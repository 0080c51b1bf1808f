import type { AutoScalingInstancesType, DescribeAutoScalingInstancesType } from '@aws-sdk/client-auto-scaling'
import type { RegionOperation } from '../../region/region.ts'
import { pageOf } from '../page.ts'
import { toInstanceDetails } from '../shapes/group.ts'

/** By group and instance. Instances that are in no group are passed over. */
export const describeAutoScalingInstances: RegionOperation<DescribeAutoScalingInstancesType, AutoScalingInstancesType> = (
  region,
  input,
) => {
  const { InstanceIds: ids = [] } = input
  const all = [...region.state.autoScaling.groups.values()].flatMap((group) =>
    [...group.instances.values()].map((instance) => ({ group, instance })),
  )
  const wanted = all.filter(({ instance }) => ids.length === 0 || ids.includes(instance.id))
  const { items, NextToken } = pageOf(wanted, ({ instance }) => instance.id, input)
  return { AutoScalingInstances: items.map(({ group, instance }) => toInstanceDetails(group, instance)), NextToken }
}
