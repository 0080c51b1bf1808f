/** A policy of AWS itself: what IAM tells of it, and its statements. */
export interface AwsPolicy {
  name: string
  /** `/` when absent. */
  path?: string
  id: string
  since: string
  description: string
  statements: object[]
}

export const allow = (...actions: string[]) => ({ Effect: 'Allow', Action: actions, Resource: '*' })

export const allowPassRole = (role: string, ...services: string[]) => ({
  ...allow('iam:PassRole'),
  Resource: role,
  Condition: { StringLike: { 'iam:PassedToService': services } },
})
