import { clusterNameOf } from '../state/clusters.ts'
import { apiRates, limits } from '@gantry/shared/ecs/limits'
import { AwsError } from '../../protocol/aws-error.ts'
import type { LimitsMode } from './limits-mode.ts'
import { type BucketSize, takeTokens, type TokenBucket } from './token-bucket.ts'

/** A request as throttling sees it. */
export interface ThrottledRequest {
  account: string
  region: string
  operation: string
  /** The body, JSON. */
  input: string
}

/** Counts requests by real time, as the front door of AWS does; `now` is epoch milliseconds. */
export interface Throttle {
  /** Throws a ThrottlingException when the request comes too soon. */
  check(request: ThrottledRequest, now: number): void
}

interface Rate extends BucketSize {
  name: string
  actions: readonly string[]
  /** Tokens that a request takes, and what the bucket is for besides account and Region. */
  read?: (input: string) => { cost: number; scope: string }
}

/** The rates that the guide of 2015 prints: "Amazon ECS Default Service Limits". */
const guideRates: Rate[] = [
  {
    name: 'container instance registration',
    actions: ['RegisterContainerInstance'],
    burst: 60,
    perSecond: limits.instanceRegistrationRate.value,
  },
  {
    name: 'task definition registration',
    actions: ['RegisterTaskDefinition'],
    burst: 60,
    perSecond: limits.taskDefinitionRegistrationRate.value,
  },
  {
    name: 'tasks of RunTask',
    actions: ['RunTask'],
    // One call may ask for so many.
    burst: limits.tasksPerRunTask.value,
    perSecond: limits.runTaskRate.value,
    read: readRunTask,
  },
]

/** A throttle whose buckets are full. With the limits of the guide, its rates hold as well. */
export function createThrottle(mode: LimitsMode): Throttle {
  const rates: Rate[] = [...apiRates, ...(mode === 'guide' ? guideRates : [])]
  const ratesOf = new Map<string, Rate[]>()
  for (const rate of rates) {
    for (const action of rate.actions) ratesOf.set(action, [...(ratesOf.get(action) ?? []), rate])
  }
  const buckets = new Map<string, TokenBucket>()
  return {
    check({ account, region, operation, input }, now) {
      for (const rate of ratesOf.get(operation) ?? []) {
        const { cost, scope } = rate.read?.(input) ?? { cost: 1, scope: '' }
        const key = [account, region, rate.name, scope].join('/')
        const { bucket, isTaken } = takeTokens(buckets.get(key), rate, cost, now)
        buckets.set(key, bucket)
        if (!isTaken) throw new AwsError('ThrottlingException', 'Rate exceeded')
      }
    },
  }
}

/** What is no RunTask request is refused elsewhere. */
function readRunTask(input: string): { cost: number; scope: string } {
  try {
    const { cluster, count } = JSON.parse(input) as { cluster?: unknown; count?: unknown }
    const scope = clusterNameOf(typeof cluster === 'string' ? cluster : undefined)
    return { cost: typeof count === 'number' && count > 0 ? Math.min(count, limits.tasksPerRunTask.value) : 1, scope }
  } catch {
    return { cost: 1, scope: '' }
  }
}
