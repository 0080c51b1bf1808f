export type EcsRoleName = 'ecsInstanceRole' | 'ecsServiceRole'

/** One of the two account-wide roles of the guide: whether it is there and fit for its use. */
export interface EcsRoleView {
  roleName: EcsRoleName
  /** Who takes it: `ec2.amazonaws.com`. */
  service: string
  /** AWS's managed policy that it should have. */
  managedPolicyArn: string
  exists: boolean
  arn?: string
  /** ecsInstanceRole only: the instance profile of the same name with the role in it. */
  hasInstanceProfile?: boolean
  attachedPolicyArns: string[]
  inlinePolicyNames: string[]
  /** Pretty JSON. */
  trustPolicy?: string
  /** Pretty JSON of the managed policy's default version. */
  policyDocument?: string
  /** What is missing, in words; empty when it is fit. */
  problems: string[]
}
