import { AwsError } from '../../protocol/aws-error.ts'
import type { ClientToken, Cluster, EcsState, Task } from '../state/state.ts'
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
export function findEarlierTasks(state: EcsState, token: string | undefined, request: string, now: number): Task[] | undefined {
  checkLength('clientToken', token, 64)
  const earlier = token ? findUse(state, token, now) : undefined
  if (!earlier) return undefined
  const tasks = earlier.used.taskIds.flatMap((id) => earlier.cluster.tasks.get(id) ?? [])
  if (earlier.used.request === request) return tasks
  const resourceIds = tasks.map(({ arn }) => arn)
  throw new AwsError('ConflictException', 'The clientToken has been used with different parameters.', 400, { resourceIds })
}

/** A token is the same in all clusters. */
function findUse({ clusters }: EcsState, token: string, now: number): { cluster: Cluster; used: ClientToken } | undefined {
  for (const cluster of clusters.values()) {
    const used = cluster.clientTokens.get(token)
    if (used && used.usedAt + KEPT_FOR > now) return { cluster, used }
  }
  return undefined
}

/** Keeps a token for a day, and forgets those that are older. One whose request has started nothing stays free. */
export function rememberTasks(cluster: Cluster, token: string | undefined, request: string, now: number, tasks: Task[]): void {
  if (!token || tasks.length === 0) return
  for (const [other, { usedAt }] of cluster.clientTokens) {
    // In order of use: the rest is younger.
    if (usedAt + KEPT_FOR > now) break
    cluster.clientTokens.delete(other)
  }
  cluster.clientTokens.set(token, { usedAt: now, request, taskIds: tasks.map(({ id }) => id) })
}
