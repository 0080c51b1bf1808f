import * as ecs from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { testCluster } from '../test-cluster.ts'

const id = (number: number) => String(number).padStart(32, '0')
const targetType = 'container-instance'
const record = (kind: string, number: number) => `arn:aws:ecs:us-east-1:123456789012:${kind}/default/web/${number}`

/** Most things that one call may name (API reference of each action), and the call that names `items`. */
const batches: [string, number, (numbers: number[]) => object][] = [
  ['DeleteAttributes', 10, (numbers) => new ecs.DeleteAttributesCommand({ attributes: numbers.map(toTarget) })],
  [
    'DeleteTaskDefinitions',
    10,
    (numbers) => new ecs.DeleteTaskDefinitionsCommand({ taskDefinitions: numbers.map((n) => `web:${n + 1}`) }),
  ],
  ['DescribeClusters', 100, (numbers) => new ecs.DescribeClustersCommand({ clusters: numbers.map((n) => `c${n}`) })],
  [
    'DescribeContainerInstances',
    100,
    (numbers) => new ecs.DescribeContainerInstancesCommand({ containerInstances: numbers.map(id) }),
  ],
  [
    'DescribeServiceDeployments',
    20,
    (numbers) =>
      new ecs.DescribeServiceDeploymentsCommand({ serviceDeploymentArns: numbers.map((n) => record('service-deployment', n)) }),
  ],
  [
    'DescribeServiceRevisions',
    20,
    (numbers) =>
      new ecs.DescribeServiceRevisionsCommand({ serviceRevisionArns: numbers.map((n) => record('service-revision', n)) }),
  ],
  ['DescribeServices', 10, (numbers) => new ecs.DescribeServicesCommand({ services: numbers.map((n) => `s${n}`) })],
  ['DescribeTasks', 100, (numbers) => new ecs.DescribeTasksCommand({ tasks: numbers.map(id) })],
  ['GetTaskProtection', 100, (numbers) => new ecs.GetTaskProtectionCommand({ cluster: 'default', tasks: numbers.map(id) })],
  ['PutAttributes', 10, (numbers) => new ecs.PutAttributesCommand({ attributes: numbers.map(toTarget) })],
  ['StartTask', 10, (numbers) => new ecs.StartTaskCommand({ taskDefinition: 'web', containerInstances: numbers.map(id) })],
  [
    'UpdateContainerInstancesState',
    10,
    (numbers) => new ecs.UpdateContainerInstancesStateCommand({ containerInstances: numbers.map(id), status: 'DRAINING' }),
  ],
  [
    'UpdateTaskProtection',
    10,
    (numbers) => new ecs.UpdateTaskProtectionCommand({ cluster: 'default', tasks: numbers.map(id), protectionEnabled: true }),
  ],
]

function toTarget(number: number): ecs.Attribute {
  return { name: `a${number}`, targetId: id(number), targetType }
}

test.each(batches)('%s takes %i at once and refuses one more', async (_, most, call) => {
  await using cluster = await testCluster()
  await cluster.ecs.send(new ecs.CreateClusterCommand())
  await cluster.addTaskDefinition('web')
  const send = (count: number) => {
    const command = call(Array.from({ length: count }, (_, number) => number)) as ecs.ListClustersCommand
    return cluster.ecs.send(command).then(
      () => 'taken',
      ({ name, message }: Error) => `${name}: ${message}`,
    )
  }
  // Attributes are refused as well, but for their targets, which are not there.
  expect(await send(most)).toMatch(/^(taken|TargetNotFoundException: .*)$/)
  expect(await send(most + 1)).toMatch(new RegExp(`^InvalidParameterException: .* more than ${most} |at most ${most} items`))
})
