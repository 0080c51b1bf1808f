import type { Activity } from '@aws-sdk/client-auto-scaling'
import type { ScalingActivity } from '../state/auto-scaling-state.ts'

export function toActivity(activity: ScalingActivity): Activity {
  return {
    ActivityId: activity.id,
    AutoScalingGroupName: activity.groupName,
    Description: activity.description,
    Cause: activity.cause,
    StartTime: new Date(activity.startedAt),
    EndTime: activity.endedAt === undefined ? undefined : new Date(activity.endedAt),
    StatusCode: activity.statusCode,
    StatusMessage: activity.statusMessage,
    Progress: activity.progress,
    Details: JSON.stringify(activity.details),
    AutoScalingGroupState: activity.isOfDeletedGroup ? 'Deleted' : undefined,
    AutoScalingGroupARN: activity.groupArn,
  }
}
