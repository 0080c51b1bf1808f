import { type ContainerDefinition, RegisterContainerInstanceCommand, RegisterTaskDefinitionCommand } from '@aws-sdk/client-ecs'
import type { LimitsMode } from './limits/limits-mode.ts'
import { testEmulator, type TestEmulator } from '../edge/test-emulator.ts'

/** An emulator for the test of one operation, with what nearly all of these tests need first. */
export interface TestCluster extends TestEmulator {
  /** Registers a container instance (t2.micro in us-east-1a unless told otherwise) and returns its ARN. */
  addInstance(machine?: Machine): Promise<string>
  /** Registers a revision of `family` with one container (nginx, 100 units, 100 MiB unless told otherwise); returns its ARN. */
  addTaskDefinition(family: string, container?: Partial<ContainerDefinition>): Promise<string>
}

interface Machine {
  cluster?: string
  instanceId?: string
  availabilityZone?: string
  instanceType?: string
  attributes?: { name: string; value?: string }[]
}

export async function testCluster(options: { limits?: LimitsMode; dataDir?: string } = {}): Promise<TestCluster> {
  const emulator = await testEmulator(options)
  let machines = 0
  return {
    ...emulator,
    async addInstance({ cluster, attributes, ...machine } = {}) {
      const instanceId = `i-${String(++machines).padStart(17, '0')}`
      const document = { instanceId, availabilityZone: 'us-east-1a', instanceType: 't2.micro', ...machine }
      const { containerInstance } = await emulator.ecs.send(
        new RegisterContainerInstanceCommand({ cluster, instanceIdentityDocument: JSON.stringify(document), attributes }),
      )
      return containerInstance!.containerInstanceArn!
    },
    async addTaskDefinition(family, container = {}) {
      const { taskDefinition } = await emulator.ecs.send(
        new RegisterTaskDefinitionCommand({
          family,
          containerDefinitions: [{ name: 'web', image: 'nginx', cpu: 100, memory: 100, ...container }],
        }),
      )
      return taskDefinition!.taskDefinitionArn!
    },
  }
}
