import type { ActivitiesType, DescribeScalingActivitiesType } from '@aws-sdk/client-auto-scaling'
import { validationError } from '../../protocol/query/read-form.ts'
import type { RegionOperation } from '../../region/region.ts'
import { pageOf } from '../page.ts'
import { toActivity } from '../shapes/activity.ts'
import { getGroup } from '../state/groups.ts'

/** The newest first; those of groups that are gone only on request. */
export const describeScalingActivities: RegionOperation<DescribeScalingActivitiesType, ActivitiesType> = (region, input) => {
  const { autoScaling } = region.state
  const { AutoScalingGroupName: groupName, IncludeDeletedGroups = false, ActivityIds: ids = [], Filters = [] } = input
  if (Filters.length > 0) throw validationError('Filters are not implemented by this endpoint.')
  if (groupName !== undefined && !IncludeDeletedGroups) getGroup(autoScaling, groupName)
  const wanted = autoScaling.activities.filter(
    (activity) =>
      (groupName === undefined || activity.groupName === groupName) &&
      (IncludeDeletedGroups || !activity.isOfDeletedGroup) &&
      (ids.length === 0 || ids.includes(activity.id)),
  )
  const { items, NextToken } = pageOf(wanted.reverse(), ({ id }) => id, input)
  return { Activities: items.map(toActivity), NextToken }
}
