import { partitionOf } from '@gantry/shared/ecs/arn'
import type { EcsState } from './state.ts'

/** The ARN of a role that is given by its name, with its path if it has one, or by its ARN. */
export function toRoleArn({ account, region }: Pick<EcsState, 'account' | 'region'>, role: string): string {
  return role.startsWith('arn:') ? role : `arn:${partitionOf(region)}:iam::${account}:role/${role.replace(/^\//, '')}`
}
