interface Place {
  account: string
  region: string
}

/** `id` is a UUID, or `*` for one that is not known yet. */
export const groupArn = ({ account, region }: Place, id: string, name: string): string =>
  `arn:aws:autoscaling:${region}:${account}:autoScalingGroup:${id}:autoScalingGroupName/${name}`

export const launchConfigurationArn = ({ account, region }: Place, id: string, name: string): string =>
  `arn:aws:autoscaling:${region}:${account}:launchConfiguration:${id}:launchConfigurationName/${name}`
