import type { AutoScalingGroupNamesType, AutoScalingGroupsType } from '@aws-sdk/client-auto-scaling'
import type { RegionOperation } from '../../region/region.ts'
import { groupFilter } from '../checks/filters.ts'
import { pageOf } from '../page.ts'
import { toGroup } from '../shapes/group.ts'

/** By name. Names that there are not are passed over. */
export const describeAutoScalingGroups: RegionOperation<AutoScalingGroupNamesType, AutoScalingGroupsType> = (region, input) => {
  const { AutoScalingGroupNames: names = [], Filters = [], IncludeInstances = true } = input
  const passes = groupFilter(Filters)
  const groups = [...region.state.autoScaling.groups.values()]
    .filter((group) => (names.length === 0 || names.includes(group.name)) && passes(group))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  const { items, NextToken } = pageOf(groups, ({ name }) => name, input)
  return { AutoScalingGroups: items.map((group) => toGroup(group, IncludeInstances)), NextToken }
}
