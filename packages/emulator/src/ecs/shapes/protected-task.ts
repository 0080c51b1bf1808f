import type { ProtectedTask } from '@aws-sdk/client-ecs'
import type { Task } from '../state/state.ts'

/** The protection of a task as the API answers it. */
export function toProtectedTask({ arn, protectedUntil }: Task): ProtectedTask {
  return {
    taskArn: arn,
    protectionEnabled: protectedUntil !== undefined,
    ...(protectedUntil !== undefined && { expirationDate: new Date(protectedUntil) }),
  }
}
