import { newUuid } from '../../ecs/state/random.ts'
import type { RegionState } from '../../region/region-state.ts'
import type { AutoScalingGroup, ScalingActivity } from './auto-scaling-state.ts'

const MOST_ACTIVITIES = 2000

type NewActivity = Pick<ScalingActivity, 'description' | 'cause' | 'statusCode'> & Partial<ScalingActivity>

/** Notes what a group has begun to do. */
export function addActivity(state: RegionState, group: AutoScalingGroup, now: number, activity: NewActivity): ScalingActivity {
  const { activities } = state.autoScaling
  const added: ScalingActivity = {
    id: newUuid(state),
    groupName: group.name,
    groupArn: group.arn,
    isOfDeletedGroup: false,
    startedAt: now,
    progress: 0,
    details: {},
    ...activity,
  }
  activities.push(added)
  if (activities.length > MOST_ACTIVITIES) activities.splice(0, activities.length - MOST_ACTIVITIES)
  return added
}

/** Notes how it went. An activity that has been forgotten since is passed over. */
export function endActivity(
  state: RegionState,
  id: string | undefined,
  now: number,
  end: Pick<ScalingActivity, 'statusCode'> & Partial<ScalingActivity>,
): void {
  const activity = state.autoScaling.activities.findLast((one) => one.id === id)
  if (activity) Object.assign(activity, { endedAt: now, progress: 100 }, end)
}
