import { ecsService } from './ecs-service.ts'
import type { Service } from './service.ts'

interface Row {
  load: () => Promise<Service>
  /** The services that it calls, so that they are there when it does. */
  calls?: string[]
}

/** By credential scope. ECS is there from the start; the others, with the SDK's schemas of theirs, when somebody asks for them. */
const rows: Record<string, Row> = {
  ecs: { load: () => Promise.resolve(ecsService) },
  iam: { load: async () => (await import('../iam/iam-service.ts')).iamService },
  sts: { load: async () => (await import('../sts/sts-service.ts')).stsService },
  cloudtrail: { load: async () => (await import('../cloudtrail/cloudtrail-service.ts')).cloudTrailService },
  ec2: { load: async () => (await import('../ec2/ec2-service.ts')).ec2Service },
  // Where there are load balancers, ECS makes its role to use them.
  elasticloadbalancing: { load: async () => (await import('../elb/elb-service.ts')).elbService, calls: ['iam'] },
  ssm: { load: async () => (await import('../ssm/ssm-service.ts')).ssmService },
  autoscaling: {
    load: async () => (await import('../autoscaling/auto-scaling-service.ts')).autoScalingService,
    calls: ['ec2', 'elasticloadbalancing', 'iam'],
  },
  cloudformation: {
    load: async () => (await import('../cloudformation/cloud-formation-service.ts')).cloudFormationService,
    calls: ['ec2', 'iam', 'elasticloadbalancing', 'ssm', 'autoscaling'],
  },
}

const loaded = new Map<string, Service>([['ecs', ecsService]])

/** Whether there is a service of this credential scope. */
export function servesScope(name: string): boolean {
  return Object.hasOwn(rows, name)
}

/** Throws when there is no such service. */
export async function loadService(name: string): Promise<Service> {
  const known = loaded.get(name)
  if (known) return known
  const { load, calls = [] } = rows[name]!
  const [service] = await Promise.all([load(), ...calls.map(loadService)])
  loaded.set(name, service)
  return service
}

/** A service that has been loaded: before its first command runs, or before the journal that holds one is read. */
export function getService(name: string): Service {
  const service = loaded.get(name)
  if (!service) throw new Error(`The service ${name} has not been loaded.`)
  return service
}
