import { registrationOf } from './machines.ts'
import { MINUTE, SECOND, type Seed, type SeedCommands } from './seed.ts'

const INSTANCES = 1000
const SERVICES = 1000
const TASKS_PER_SERVICE = 5
const FAMILIES = 20

/**
 * One cluster of 1,000 container instances, 1,000 services and 5,000 tasks. Its instances register by themselves, and EC2 knows
 * nothing of them: the start is not to take longer than it must.
 */
export const largeSeed: Seed = { span: 20 * MINUTE, services: [], commands }

function* commands(): SeedCommands {
  yield { operation: 'CreateCluster', input: { clusterName: 'large' }, at: 0 }
  for (let number = 0; number < INSTANCES; number++) {
    const input = registrationOf({ cluster: 'large', number: 256 + number, instanceType: 'm5.large' })
    yield { operation: 'RegisterContainerInstance', input, at: SECOND }
  }
  for (let family = 0; family < FAMILIES; family++) {
    const container = { name: 'main', image: 'nginx:1.27', cpu: 64, memory: 128, portMappings: [{ containerPort: 80 }] }
    yield {
      operation: 'RegisterTaskDefinition',
      input: { family: `app-${numbered(family, 2)}`, containerDefinitions: [container] },
      at: MINUTE,
    }
  }
  for (let service = 0; service < SERVICES; service++) {
    const input = {
      cluster: 'large',
      serviceName: `service-${numbered(service, 4)}`,
      taskDefinition: `app-${numbered(service % FAMILIES, 2)}`,
      desiredCount: TASKS_PER_SERVICE,
    }
    // A few at a time, as people and pipelines do.
    yield { operation: 'CreateService', input, at: 2 * MINUTE + service * 100 }
  }
}

function numbered(number: number, digits: number): string {
  return String(number).padStart(digits, '0')
}
