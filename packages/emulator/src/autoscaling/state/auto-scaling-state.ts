/** What EC2 Auto Scaling remembers of one account in one Region. Plain data; times are epoch milliseconds. */
export interface AutoScalingState {
  /** By name. */
  groups: Map<string, unknown>
}

export interface AutoScalingDue {
  service: 'autoscaling'
  groupName: string
}

export const emptyAutoScaling = (): AutoScalingState => ({ groups: new Map() })
