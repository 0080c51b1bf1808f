import { DescribeScalingActivitiesCommand } from '@aws-sdk/client-auto-scaling'

export { AutoScalingClient as Client } from '@aws-sdk/client-auto-scaling'

/** Every action of Auto Scaling that this console ever signs. Loaded on first use. */
export const commands = {
  DescribeScalingActivities: DescribeScalingActivitiesCommand,
}
