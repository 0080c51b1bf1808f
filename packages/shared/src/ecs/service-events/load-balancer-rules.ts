import { sources, type Remedy, type ServiceEventRule } from './rule.ts'

const show: Remedy = { text: 'Show the load balancer', action: 'show-load-balancer' }
const change = { kind: 'change', about: 'count', remedies: [show], source: sources.loadBalancing } as const

/** Load balancers and health checks. */
export const loadBalancerRules: readonly ServiceEventRule[] = [
  {
    ...change,
    id: 'targets-deregistered',
    pattern: /\bderegistered \d+ (?:targets?|instances?)/i,
    short: 'taken out of the load balancer',
    cause: 'Tasks that are to stop receive no new requests from the load balancer.',
  },
  {
    ...change,
    id: 'targets-registered',
    pattern: /\bregistered \d+ (?:targets?|instances?)/i,
    short: 'added to the load balancer',
    cause: 'The load balancer sends requests to new tasks once its health check passes.',
  },
  {
    ...change,
    id: 'draining-connections',
    pattern: /has begun draining connections/i,
    short: 'draining connections',
    cause: 'Requests under way may end before the tasks are stopped.',
  },
  {
    id: 'target-not-found',
    pattern: /is not healthy in .* due to .*TARGET (?:GROUP )?IS NOT FOUND/i,
    kind: 'problem',
    about: 'health',
    short: 'the target group or target is gone',
    cause: 'The target group, or the target in it, no longer exists.',
    remedies: [{ text: 'Attach the service to a target group that exists', action: 'show-load-balancer' }],
    source: sources.loadBalancing,
  },
  {
    id: 'unhealthy-target',
    pattern: /is (?:unhealthy|not healthy) in/i,
    kind: 'problem',
    about: 'health',
    short: 'health checks fail',
    cause: 'The load balancer does not get the answer it waits for, so ECS replaces the task.',
    remedies: [
      { text: 'Check port and path of the health check, and what the task answers there', action: 'show-load-balancer' },
      { text: 'Let the security group of the container instances admit the load balancer' },
      { text: 'Give slow starters a longer grace period', action: 'change-grace-period' },
    ],
    source: sources.healthChecks,
  },
  {
    id: 'container-health',
    pattern: /failed container health checks/i,
    kind: 'problem',
    about: 'health',
    short: 'container health checks fail',
    cause: "The container's own health check command failed more often in a row than its retries allow.",
    remedies: [
      { text: 'See the stopped task', action: 'show-stopped-tasks' },
      { text: 'Correct the command, its time-out or its start period in a new revision', action: 'new-revision' },
    ],
    source: sources.containerHealth,
  },
]
