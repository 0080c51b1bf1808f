import { awsServicePolicies } from './aws-service-policies.ts'
import { awsUserPolicies } from './aws-user-policies.ts'
import type { ManagedPolicy } from './state/iam-state.ts'

/** The policies of AWS itself that the ECS guide speaks of, by ARN. Every account has them; nobody can change them. */
export const awsManagedPolicies = new Map<string, ManagedPolicy>(
  [...awsUserPolicies, ...awsServicePolicies].map(({ name, path = '/', id, since, description, statements }) => {
    const arn = `arn:aws:iam::aws:policy${path}${name}`
    const document = JSON.stringify({ Version: '2012-10-17', Statement: statements })
    return [arn, { name, path, id, arn, description, document, createdAt: Date.parse(since), tags: [] }]
  }),
)
