import { AwsError } from '../../protocol/aws-error.ts'
import type { Cluster, Task } from '../state/state.ts'
import { checkLength } from './lengths.ts'

const KEPT_FOR = 24 * 60 * 60_000

/** A value as text: equal values give equal texts, whatever the order of their members. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  )
}

/** A request as text, without its token. */
export function canonicalRequest(request: { clientToken?: string }): string {
  return canonicalJson({ ...request, clientToken: undefined })
}

/**
 * What RunTask made of this token before, as far as it is still known; undefined for a new token. Throws ConflictException
 * when the token belongs to another request.
 */
export function findEarlierTasks(cluster: Cluster, token: string | undefined, request: string, now: number): Task[] | undefined {
  checkLength('clientToken', token, 64)
  const used = token ? cluster.clientTokens.get(token) : undefined
  if (!used || used.usedAt + KEPT_FOR <= now) return undefined
  const tasks = used.taskIds.flatMap((id) => cluster.tasks.get(id) ?? [])
  if (used.request === request) return tasks
  const resourceIds = tasks.map(({ arn }) => arn)
  throw new AwsError('ConflictException', 'The clientToken has been used with different parameters.', 400, { resourceIds })
}

/** Keeps a token for a day, and forgets those that are older. */
export function rememberTasks(cluster: Cluster, token: string | undefined, request: string, now: number, tasks: Task[]): void {
  if (!token) return
  for (const [other, { usedAt }] of cluster.clientTokens) {
    // In order of use: the rest is younger.
    if (usedAt + KEPT_FOR > now) break
    cluster.clientTokens.delete(other)
  }
  cluster.clientTokens.set(token, { usedAt: now, request, taskIds: tasks.map(({ id }) => id) })
}
