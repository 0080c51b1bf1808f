/**
 * The services of AWS that this console speaks to. Each SDK, with its table of actions, is loaded when somebody first needs it:
 * most people look at ECS alone.
 */
export const services = {
  ecs: { load: () => import('./sdks/ecs.ts'), iamPrefix: 'ecs' },
  ec2: { load: () => import('./sdks/ec2.ts'), iamPrefix: 'ec2' },
  cloudFormation: { load: () => import('./sdks/cloud-formation.ts'), iamPrefix: 'cloudformation' },
  autoScaling: { load: () => import('./sdks/auto-scaling.ts'), iamPrefix: 'autoscaling' },
  classicBalancing: { load: () => import('./sdks/elastic-load-balancing.ts'), iamPrefix: 'elasticloadbalancing' },
  balancing: { load: () => import('./sdks/elastic-load-balancing-v2.ts'), iamPrefix: 'elasticloadbalancing' },
  iam: { load: () => import('./sdks/iam.ts'), iamPrefix: 'iam' },
  ssm: { load: () => import('./sdks/ssm.ts'), iamPrefix: 'ssm' },
} as const

export type ServiceName = keyof typeof services

/** The action as policies spell it: `ecs:RunTask`. */
export const iamAction = (service: ServiceName, action: string): string => `${services[service].iamPrefix}:${action}`

/** Whether it changes nothing. */
export const isRead = (action: string): boolean => /^(List|Describe|Get)/.test(action)
