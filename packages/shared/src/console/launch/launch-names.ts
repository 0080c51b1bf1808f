/** The two account-wide roles of the guide, and the instance profile of the first one's name. */
export const INSTANCE_ROLE = 'ecsInstanceRole'
export const SERVICE_ROLE = 'ecsServiceRole'

/** The public parameter that always names the newest ECS-optimized image of the Region. */
export const IMAGE_PARAMETER = '/aws/service/ecs/optimized-ami/amazon-linux-2/recommended/image_id'

/** `Gantry-web`: one launch per cluster. A stack's name has no underscores. */
export const stackNameOf = (clusterName: string): string => `Gantry-${clusterName.replaceAll('_', '-')}`
