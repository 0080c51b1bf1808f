/** Where a remedy leads. The page decides whether it can go there. */
export type RemedyAction =
  | 'why-not-placed'
  | 'add-instances'
  | 'activate-instances'
  | 'show-instance'
  | 'use-dynamic-port'
  | 'new-revision'
  | 'compare-revisions'
  | 'change-count'
  | 'change-percentages'
  | 'change-grace-period'
  | 'show-tasks'
  | 'show-stopped-tasks'
  | 'show-load-balancer'
  | 'show-limits'

export interface Remedy {
  text: string
  action?: RemedyAction
}

/** The page that says so; the guide of 2015 has no address. */
export interface Source {
  title: string
  url?: string
}

/** What Gantry knows about one message of the service scheduler. */
export interface ServiceEventRule {
  id: string
  /** The stable part of the message, in every wording known. */
  pattern: RegExp
  kind: 'ok' | 'change' | 'problem'
  /** What it is about: a placement problem is over when all tasks are placed, a health problem is not. */
  about: 'placement' | 'start' | 'deployment' | 'health' | 'count'
  /** A few words for a list, fit to follow a colon. */
  short: string
  cause: string
  remedies: readonly Remedy[]
  source: Source
}

const guide = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide'

export const sources = {
  messages: { title: 'Developer Guide, Service event messages', url: `${guide}/service-event-messages-list.html` },
  guide2015: { title: 'Developer Guide of 2015, Service Event Messages' },
  deployments: { title: 'Developer Guide, Rolling update deployments', url: `${guide}/deployment-type-ecs.html` },
  circuitBreaker: { title: 'Developer Guide, Deployment circuit breaker', url: `${guide}/deployment-circuit-breaker.html` },
  throttleLogic: { title: 'Developer Guide, Service throttle logic', url: `${guide}/service-throttle-logic.html` },
  loadBalancing: { title: 'Developer Guide, Service load balancing', url: `${guide}/service-load-balancing.html` },
  healthChecks: {
    title: 'Developer Guide, Troubleshooting service load balancers',
    url: `${guide}/troubleshoot-service-load-balancers.html`,
  },
  containerHealth: { title: 'Developer Guide, Container health checks', url: `${guide}/healthcheck.html` },
  protection: { title: 'Developer Guide, Task scale-in protection', url: `${guide}/task-scale-in-protection.html` },
  quotas: {
    title: 'General Reference, Amazon ECS service quotas',
    url: 'https://docs.aws.amazon.com/general/latest/gr/ecs-service.html',
  },
} as const satisfies Record<string, Source>
