import { cloudTrailService } from '../cloudtrail/cloudtrail-service.ts'
import { iamService } from '../iam/iam-service.ts'
import { stsService } from '../sts/sts-service.ts'
import { ecsService } from './ecs-service.ts'
import type { Service } from './service.ts'

const services = new Map<string, Service>([
  ['ecs', ecsService],
  ['iam', iamService],
  ['sts', stsService],
  ['cloudtrail', cloudTrailService],
])

/** The service of a credential scope. */
export function findService(name: string): Service | undefined {
  return services.get(name)
}

/** The same for a command, whose service is known to exist. */
export function getService(name: string): Service {
  const service = services.get(name)
  if (!service) throw new Error(`There is no service ${name}.`)
  return service
}
