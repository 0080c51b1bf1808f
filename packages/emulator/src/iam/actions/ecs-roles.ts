import { toRoleArn } from '../../ecs/state/role-arns.ts'
import type { EcsState } from '../../ecs/state/state.ts'
import type { AccessRequest } from '../access-request.ts'
import { passRole } from './iam-actions.ts'

/** Who gives a service a role for its load balancers hands it to ECS. Source: "Amazon ECS service scheduler IAM role". */
export function passedRole(state: EcsState, operation: string, { role }: { role?: string }): AccessRequest[] {
  return operation === 'CreateService' && role ? [passRole(toRoleArn(state, role), 'ecs.amazonaws.com')] : []
}
