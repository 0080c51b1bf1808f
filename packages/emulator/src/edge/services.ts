import { ecsService } from './ecs-service.ts'
import type { Service } from './service.ts'

/** ECS is there from the start; the others, with the SDK's schemas of theirs, when somebody asks for them. */
const loaders: Record<string, () => Promise<Service>> = {
  ecs: () => Promise.resolve(ecsService),
  iam: async () => (await import('../iam/iam-service.ts')).iamService,
  sts: async () => (await import('../sts/sts-service.ts')).stsService,
  cloudtrail: async () => (await import('../cloudtrail/cloudtrail-service.ts')).cloudTrailService,
}

const loaded = new Map<string, Service>([['ecs', ecsService]])

/** Whether there is a service of this credential scope. */
export function servesScope(name: string): boolean {
  return Object.hasOwn(loaders, name)
}

/** Throws when there is no such service. */
export async function loadService(name: string): Promise<Service> {
  const service = loaded.get(name) ?? (await loaders[name]!())
  loaded.set(name, service)
  return service
}

/** A service that has been loaded: before its first command runs, or before the journal that holds one is read. */
export function getService(name: string): Service {
  const service = loaded.get(name)
  if (!service) throw new Error(`The service ${name} has not been loaded.`)
  return service
}
