import { CreateServiceCommand, DescribeServicesCommand, ListTasksCommand, UpdateServiceCommand } from '@aws-sdk/client-ecs'
import type { CreateServiceRequest, Service, UpdateServiceRequest } from '@aws-sdk/client-ecs'
import { testCluster, type TestCluster } from './test-cluster.ts'

/** A cluster with one instance, and the service web that runs 2 tasks of web:1, steadily. */
export interface TestService extends TestCluster {
  describe(): Promise<Service>
  update(request: Partial<UpdateServiceRequest>): Promise<Service>
  /** ARNs of the tasks that shall run, oldest first. */
  tasks(): Promise<string[]>
}

export async function testService(request: Partial<CreateServiceRequest> = {}): Promise<TestService> {
  const cluster = await testCluster()
  const { ecs, clock } = cluster
  await cluster.addInstance()
  await cluster.addTaskDefinition('web')
  await ecs.send(new CreateServiceCommand({ serviceName: 'web', taskDefinition: 'web', desiredCount: 2, ...request }))
  await clock.advance(30_000)
  return {
    ...cluster,
    async describe() {
      const { services } = await ecs.send(new DescribeServicesCommand({ services: ['web'] }))
      return services![0]!
    },
    async update(change) {
      const { service } = await ecs.send(new UpdateServiceCommand({ service: 'web', ...change }))
      return service!
    },
    async tasks() {
      const { taskArns } = await ecs.send(new ListTasksCommand({ serviceName: 'web' }))
      return taskArns!
    },
  }
}
