import * as ecs from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { testCluster, type TestCluster } from '../ecs/test-cluster.ts'
import { awsCli, findAwsCli } from './test-aws-cli.ts'
import { like, printed, simpleApp, sleep360 } from './test-guide-output.ts'

/** The commands of the chapter; by whom they are given is left open. */
interface Reader {
  createCluster(clusterName: string): Promise<unknown>
  listContainerInstances(cluster: string): Promise<unknown>
  describeContainerInstances(cluster: string, id: string): Promise<unknown>
  registerFile(definition: ecs.RegisterTaskDefinitionRequest): Promise<unknown>
  registerOptions(definition: ecs.RegisterTaskDefinitionRequest): Promise<unknown>
  listTaskDefinitions(): Promise<unknown>
  runTask(cluster: string, taskDefinition: string, count: number): Promise<unknown>
  listTasks(cluster: string): Promise<unknown>
  describeTasks(cluster: string, id: string): Promise<unknown>
  runSample(taskDefinition: string): Promise<unknown>
}

function sdkReader({ ecs: client }: TestCluster): Reader {
  const register = (definition: ecs.RegisterTaskDefinitionRequest) =>
    client.send(new ecs.RegisterTaskDefinitionCommand(definition))
  return {
    createCluster: (clusterName) => client.send(new ecs.CreateClusterCommand({ clusterName })),
    listContainerInstances: (cluster) => client.send(new ecs.ListContainerInstancesCommand({ cluster })),
    describeContainerInstances: (cluster, id) =>
      client.send(new ecs.DescribeContainerInstancesCommand({ cluster, containerInstances: [id] })),
    registerFile: register,
    registerOptions: register,
    listTaskDefinitions: () => client.send(new ecs.ListTaskDefinitionsCommand({})),
    runTask: (cluster, taskDefinition, count) => client.send(new ecs.RunTaskCommand({ cluster, taskDefinition, count })),
    listTasks: (cluster) => client.send(new ecs.ListTasksCommand({ cluster })),
    describeTasks: (cluster, id) => client.send(new ecs.DescribeTasksCommand({ cluster, tasks: [id] })),
    runSample: (taskDefinition) => client.send(new ecs.RunTaskCommand({ taskDefinition })),
  }
}

function cliReader({ url }: TestCluster): Reader & Disposable {
  const aws = awsCli(url)
  return {
    createCluster: (name) => aws.ecs('create-cluster', '--cluster-name', name),
    listContainerInstances: (cluster) => aws.ecs('list-container-instances', '--cluster', cluster),
    describeContainerInstances: (cluster, id) =>
      aws.ecs('describe-container-instances', '--cluster', cluster, '--container-instances', id),
    registerFile: (definition) => aws.ecs('register-task-definition', '--cli-input-json', aws.file(definition)),
    registerOptions: ({ family, containerDefinitions }) =>
      aws.ecs('register-task-definition', '--family', family!, '--container-definitions', JSON.stringify(containerDefinitions)),
    listTaskDefinitions: () => aws.ecs('list-task-definitions'),
    runTask: (cluster, taskDefinition, count) =>
      aws.ecs('run-task', '--cluster', cluster, '--task-definition', taskDefinition, '--count', String(count)),
    listTasks: (cluster) => aws.ecs('list-tasks', '--cluster', cluster),
    describeTasks: (cluster, id) => aws.ecs('describe-tasks', '--cluster', cluster, '--task', id),
    runSample: (taskDefinition) => aws.ecs('run-task', '--task-definition', taskDefinition),
    [Symbol.dispose]: () => aws[Symbol.dispose](),
  }
}

const idIn = (arns: string[]) => arns[0]!.split('/').at(-1)!

/** Steps 1 to 9, the second way of step 5 included, and then what the task does: it sleeps for 360 seconds and ends with 0. */
async function followChapter(cluster: TestCluster, reader: Reader) {
  expect(await reader.createCluster('MyCluster')).toEqual(like(printed.createCluster))

  await cluster.addInstance({ instanceType: 't2.medium' })
  const instances = (await reader.listContainerInstances('default')) as ecs.ListContainerInstancesResponse
  expect(instances).toEqual(like(printed.listContainerInstances))
  const instance = await reader.describeContainerInstances('default', idIn(instances.containerInstanceArns!))
  expect(instance).toEqual(like(printed.describeContainerInstances))

  expect(await reader.registerFile(sleep360)).toEqual(like(printed.registerTaskDefinition))
  expect(await reader.registerOptions(sleep360)).toMatchObject({ taskDefinition: { family: 'sleep360', revision: 2 } })
  expect(await reader.listTaskDefinitions()).toEqual(like(printed.listTaskDefinitions))

  const started = await reader.runTask('default', 'sleep360:1', 1)
  expect(started).toEqual(like(printed.runTask))
  expect(started).toMatchObject({ tasks: [{ lastStatus: 'PENDING', desiredStatus: 'RUNNING' }], failures: [] })
  const tasks = (await reader.listTasks('default')) as ecs.ListTasksResponse
  expect(tasks).toEqual(like(printed.listTasks))
  await cluster.clock.advance(60_000)
  const running = await reader.describeTasks('default', idIn(tasks.taskArns!))
  expect(running).toEqual(like(printed.describeTasks))
  expect(running).toMatchObject({ tasks: [{ lastStatus: 'RUNNING' }] })

  await cluster.clock.advance(400_000)
  expect(await reader.describeTasks('default', idIn(tasks.taskArns!))).toMatchObject({
    tasks: [{ lastStatus: 'STOPPED', stoppedReason: 'Essential container in task exited', containers: [{ exitCode: 0 }] }],
  })
}

/** Registers the two containers of the sample and runs them; they go on until somebody stops them. */
async function followSample(cluster: TestCluster, reader: Reader) {
  expect(await reader.registerFile(simpleApp)).toEqual(like({ taskDefinition: { ...simpleApp, revision: 1 } }))
  const { tasks } = (await reader.runSample('console-sample-app')) as ecs.RunTaskResponse
  await cluster.clock.advance(3_600_000)
  expect(await reader.describeTasks('default', tasks![0]!.taskArn!)).toMatchObject({
    tasks: [
      {
        lastStatus: 'RUNNING',
        containers: [
          { name: 'simple-app', lastStatus: 'RUNNING', networkBindings: [{ containerPort: 80, hostPort: 80 }] },
          { name: 'busybox', lastStatus: 'RUNNING', networkBindings: [] },
        ],
      },
    ],
  })
}

test('the SDK gets the outputs that the guide prints, and runs its sample', async () => {
  await using cluster = await testCluster()
  await followChapter(cluster, sdkReader(cluster))
  await followSample(cluster, sdkReader(cluster))
})

test('the AWS CLI gets the outputs that the guide prints, and runs its sample', { timeout: 120_000 }, async () => {
  const version = findAwsCli()
  if (version === undefined) {
    console.log('There is no AWS CLI on the PATH: the chapter "Using the AWS CLI with Amazon ECS" ran with the SDK only.')
    return
  }
  await using cluster = await testCluster()
  using reader = cliReader(cluster)
  await followChapter(cluster, reader)
  await followSample(cluster, reader)
})
