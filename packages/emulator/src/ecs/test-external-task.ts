import { DescribeTasksCommand, RunTaskCommand, SubmitTaskStateChangeCommand } from '@aws-sdk/client-ecs'
import type { SubmitTaskStateChangeRequest, Task } from '@aws-sdk/client-ecs'
import { testCluster, type TestCluster } from './test-cluster.ts'

/** A cluster whose one instance is driven by an outside agent, with one task of one container (web, port 80) on it. */
export interface ExternalTask extends TestCluster {
  instanceArn: string
  taskArn: string
  describe(): Promise<Task>
  submit(change: Omit<SubmitTaskStateChangeRequest, 'task'>): Promise<unknown>
}

export async function externalTask(agent = 'external'): Promise<ExternalTask> {
  const cluster = await testCluster()
  const instanceArn = await cluster.addInstance({ attributes: [{ name: 'gantry.agent', value: agent }] })
  await cluster.addTaskDefinition('web', { portMappings: [{ containerPort: 80 }] })
  const { tasks } = await cluster.ecs.send(new RunTaskCommand({ taskDefinition: 'web' }))
  const taskArn = tasks![0]!.taskArn!
  return {
    ...cluster,
    instanceArn,
    taskArn,
    async describe() {
      const described = await cluster.ecs.send(new DescribeTasksCommand({ tasks: [taskArn] }))
      return described.tasks![0]!
    },
    submit: (change) => cluster.ecs.send(new SubmitTaskStateChangeCommand({ task: taskArn, ...change })),
  }
}
