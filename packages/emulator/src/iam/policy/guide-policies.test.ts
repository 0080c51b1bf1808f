import { describe, expect, test } from 'vitest'
import type { Caller } from '../../ecs/operation.ts'
import { ecsAccess, ecsActionNames } from '../actions/ecs-actions.ts'
import type { EcsInput } from '../actions/ecs-resources.ts'
import { awsManagedPolicies } from '../aws-managed-policies.ts'
import { evaluate } from './evaluate.ts'
import { parsePolicy } from './parse-policy.ts'

// The policies of the guide's chapter "Amazon ECS IAM Policies". Its names that are no actions are read as the actions that
// it means (DescribeCluster: DescribeClusters), `arn:aws:ecs::<region>` without the colon too many, and the ids of tasks and
// container instances stand behind their cluster, as they do since 2018.

const caller: Caller = { account: '123456789012', region: 'us-east-1', arn: 'arn:aws:iam::123456789012:user/alice' }
const arn = (resource: string) => `arn:aws:ecs:us-east-1:123456789012:${resource}`

const [TASK, INSTANCE, OTHER] = ['1'.repeat(32), '2'.repeat(32), '3'.repeat(32)] as const

/** Everything that an ECS input can name. */
function naming(cluster: string, task: string, instance: string, taskDefinition: string): EcsInput {
  return {
    attributes: [{ targetId: instance }],
    cluster,
    clusterName: cluster,
    clusters: [cluster],
    containerInstance: instance,
    containerInstances: [instance],
    family: 'web',
    resourceArn: arn(`cluster/${cluster}`),
    service: 'web',
    serviceName: 'web',
    services: ['web'],
    task,
    taskDefinition,
    taskDefinitions: [taskDefinition],
    tasks: [task],
  }
}

/** The same calls on what the policies name, and on something else each. */
const inputs: Record<string, EcsInput> = {
  named: naming('payments', TASK, INSTANCE, 'web:3'),
  'another revision': naming('payments', TASK, INSTANCE, 'web:4'),
  'another cluster': naming('default', TASK, INSTANCE, 'web:3'),
  'another task': naming('payments', OTHER, INSTANCE, 'web:3'),
  'another instance': naming('payments', TASK, OTHER, 'web:3'),
  'one more instance': { ...naming('payments', TASK, INSTANCE, 'web:3'), containerInstances: [INSTANCE, OTHER] },
  'another family': naming('payments', TASK, INSTANCE, 'web-admin:3'),
}

/** Which of all ECS actions a policy allows on which inputs: every input, or a list of them. */
function allowedBy(document: string): Record<string, 'all' | string[]> {
  const policies = [parsePolicy(document)]
  const allowed: Record<string, 'all' | string[]> = {}
  for (const action of ecsActionNames) {
    const on = Object.entries(inputs).filter(([, input]) =>
      ecsAccess(action, input, caller).every((request) => evaluate(policies, request) === 'Allow'),
    )
    if (on.length > 0) allowed[action] = on.length === Object.keys(inputs).length ? 'all' : on.map(([name]) => name)
  }
  return allowed
}

const statement = (Action: string[], Resource: string[], ArnEquals?: object) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action, Resource, ...(ArnEquals && { Condition: { ArnEquals } }) }],
  })
const onCluster = { 'ecs:cluster': arn('cluster/payments') }
const everywhereButAnother = (...kinds: string[]) =>
  Object.keys(inputs).filter((name) => !kinds.some((kind) => name === `another ${kind}` || name === `one more ${kind}`))

describe('the policy of the guide', () => {
  test('for container instances allows what their agents call', () => {
    const document = awsManagedPolicies.get('arn:aws:iam::aws:policy/service-role/AmazonEC2ContainerServiceforEC2Role')!.document
    expect(Object.keys(allowedBy(document))).toEqual([
      'CreateCluster',
      'DeregisterContainerInstance',
      'DiscoverPollEndpoint',
      'ListTagsForResource',
      'RegisterContainerInstance',
      'SubmitAttachmentStateChanges',
      'SubmitContainerStateChange',
      'SubmitTaskStateChange',
      'UpdateContainerInstancesState',
    ])
  })

  test('as the guide prints it for container instances', () => {
    const actions = [
      'CreateCluster',
      'RegisterContainerInstance',
      'DeregisterContainerInstance',
      'DiscoverPollEndpoint',
      'Submit*',
      'Poll',
    ]
    expect(
      allowedBy(
        statement(
          actions.map((action) => `ecs:${action}`),
          ['*'],
        ),
      ),
    ).toEqual({
      CreateCluster: 'all',
      DeregisterContainerInstance: 'all',
      DiscoverPollEndpoint: 'all',
      RegisterContainerInstance: 'all',
      SubmitAttachmentStateChanges: 'all',
      SubmitContainerStateChange: 'all',
      SubmitTaskStateChange: 'all',
    })
  })

  test('for the service scheduler allows nothing of ECS', () => {
    expect(
      allowedBy(awsManagedPolicies.get('arn:aws:iam::aws:policy/service-role/AmazonEC2ContainerServiceRole')!.document),
    ).toEqual({})
  })

  test('for administrators allows everything', () => {
    for (const name of ['AdministratorAccess', 'AmazonEC2ContainerServiceFullAccess', 'AmazonECS_FullAccess']) {
      const { document } = awsManagedPolicies.get(`arn:aws:iam::aws:policy/${name}`)!
      expect(allowedBy(document)).toEqual(Object.fromEntries(ecsActionNames.map((action) => [action, 'all'])))
    }
  })

  test('to create and list clusters', () => {
    expect(allowedBy(statement(['ecs:CreateCluster', 'ecs:ListClusters'], ['*']))).toEqual({
      CreateCluster: 'all',
      ListClusters: 'all',
    })
  })

  test('to describe and delete a specific cluster', () => {
    const document = statement(['ecs:DescribeClusters', 'ecs:DeleteCluster'], [arn('cluster/payments')])
    const on = everywhereButAnother('cluster')
    expect(allowedBy(document)).toEqual({ DeleteCluster: on, DescribeClusters: on })
  })

  test('to run any revision of a specific task definition on a specific cluster', () => {
    const document = statement(['ecs:RunTask'], [arn('task-definition/web:*')], onCluster)
    expect(allowedBy(document)).toEqual({ RunTask: everywhereButAnother('cluster', 'family') })
  })

  test('to start any revision of a specific task definition on a specific cluster and container instance', () => {
    const condition = { ...onCluster, 'ecs:container-instances': [arn(`container-instance/payments/${INSTANCE}`)] }
    const document = statement(['ecs:StartTask'], [arn('task-definition/web:*')], condition)
    expect(allowedBy(document)).toEqual({ StartTask: everywhereButAnother('cluster', 'family', 'instance') })
  })

  test('to list and deregister container instances in a specified cluster', () => {
    const document = statement(['ecs:DeregisterContainerInstance', 'ecs:ListContainerInstances'], [arn('cluster/payments')])
    const on = everywhereButAnother('cluster')
    expect(allowedBy(document)).toEqual({ DeregisterContainerInstance: on, ListContainerInstances: on })
  })

  test('to describe a specified container instance in a specified cluster', () => {
    const resource = arn(`container-instance/payments/${INSTANCE}`)
    const document = statement(['ecs:DescribeContainerInstances'], [resource], onCluster)
    expect(allowedBy(document)).toEqual({ DescribeContainerInstances: everywhereButAnother('cluster', 'instance') })
  })

  test('to describe all container instances in a cluster, with * for the id', () => {
    const document = statement(['ecs:DescribeContainerInstances'], [arn('container-instance/payments/*')], onCluster)
    expect(allowedBy(document)).toEqual({ DescribeContainerInstances: everywhereButAnother('cluster') })
  })

  test('to register, list and describe task definitions', () => {
    const actions = ['RegisterTaskDefinition', 'ListTaskDefinitions', 'DescribeTaskDefinition']
    expect(
      allowedBy(
        statement(
          actions.map((action) => `ecs:${action}`),
          ['*'],
        ),
      ),
    ).toEqual({
      DescribeTaskDefinition: 'all',
      ListTaskDefinitions: 'all',
      RegisterTaskDefinition: 'all',
    })
  })

  test('to list tasks for a specified cluster', () => {
    expect(allowedBy(statement(['ecs:ListTasks'], ['*'], onCluster))).toEqual({ ListTasks: everywhereButAnother('cluster') })
  })

  test.each(['StopTask', 'DescribeTasks'])('to %s a specified task in a specified cluster', (action) => {
    const document = statement([`ecs:${action}`], [arn(`task/payments/${TASK}`)], onCluster)
    expect(allowedBy(document)).toEqual({ [action]: everywhereButAnother('cluster', 'task') })
  })

  test('as the guide misprints it is refused', () => {
    expect(() => parsePolicy(statement(['ecs:DescribeCluster', 'ecs>DeleteCluster'], ['*']))).toThrow(
      'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.',
    )
  })
})
