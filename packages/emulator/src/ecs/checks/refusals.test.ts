import { serialize } from 'node:v8'
import { expect, test } from 'vitest'
import { AwsError } from '../../protocol/aws-error.ts'
import { ecsOperations } from '../operations.ts'
import type { Operation } from '../operation.ts'
import { advance } from '../scheduler/advance.ts'
import { createState } from '../state/create-state.ts'
import type { EcsState } from '../state/state.ts'

type Name = keyof typeof ecsOperations

const caller = { account: '123456789012', region: 'us-east-1', arn: 'arn:aws:iam::123456789012:root' }
const start = Date.UTC(2026, 0, 2)

function call(state: EcsState, name: Name, input: object): unknown {
  const run: Operation<never, object> = ecsOperations[name].run
  return run(state, input as never, state.now, caller)
}

/** One instance, a steady service, a stand-alone task, and a stopped one. */
function busyState(): EcsState {
  const state = createState({ ...caller, seed: 7, now: start })
  const instanceIdentityDocument = JSON.stringify({ instanceId: 'i-1', instanceType: 't2.micro', availabilityZone: 'us-east-1a' })
  call(state, 'RegisterContainerInstance', { instanceIdentityDocument })
  call(state, 'RegisterTaskDefinition', { family: 'web', containerDefinitions: [{ name: 'web', image: 'nginx', memory: 100 }] })
  call(state, 'CreateService', { serviceName: 'web', taskDefinition: 'web', desiredCount: 1 })
  call(state, 'RunTask', { taskDefinition: 'web', count: 2, clientToken: 'used' })
  advance(state, start + 30_000)
  call(state, 'StopTask', { task: [...state.clusters.get('default')!.runningTaskIds][0] })
  advance(state, start + 60_000)
  return state
}

const instanceOf = (state: EcsState) => [...state.clusters.get('default')!.instances.keys()][0]
const taskOf = (state: EcsState) => [...state.clusters.get('default')!.services.get('web')!.taskIds][0]
const recordOf = (state: EcsState) => state.clusters.get('default')!.services.get('web')!.deploymentRecords[0]!
const none = 'f'.repeat(32)
const stack = (targetId: string | undefined) => ({ name: 'stack', value: 'test', targetId, targetType: 'container-instance' })
const clusterArn = 'arn:aws:ecs:us-east-1:123456789012:cluster/default'

test.each<[Name, (state: EcsState) => object]>([
  ['RegisterContainerInstance', () => ({ instanceIdentityDocument: '{"instanceId":"i-2"}' })],
  ['DeregisterContainerInstance', (state) => ({ containerInstance: instanceOf(state) })],
  ['UpdateContainerInstancesState', (state) => ({ containerInstances: [instanceOf(state), 'short'], status: 'DRAINING' })],
  ['CreateService', () => ({ serviceName: 'web', taskDefinition: 'web', desiredCount: 1 })],
  ['CreateService', () => ({ serviceName: 'api', taskDefinition: 'web', desiredCount: 1, tags: [{ key: '' }] })],
  ['UpdateService', () => ({ service: 'web', desiredCount: 5, forceNewDeployment: true, healthCheckGracePeriodSeconds: 5 })],
  ['DeleteService', () => ({ service: 'web' })],
  ['RunTask', () => ({ taskDefinition: 'web', clientToken: 'used' })],
  ['RunTask', () => ({ taskDefinition: 'web', clientToken: 'new', placementStrategy: [{ type: 'spread' }] })],
  ['StartTask', (state) => ({ taskDefinition: 'web', containerInstances: [instanceOf(state), 'short'] })],
  ['StopTask', () => ({ task: none })],
  ['PutAttributes', (state) => ({ attributes: [stack(instanceOf(state)), stack(none)] })],
  ['DeleteAttributes', (state) => ({ attributes: [stack(instanceOf(state)), stack(none)] })],
  ['SubmitTaskStateChange', (state) => ({ task: taskOf(state), status: 'STOPPED' })],
  ['SubmitContainerStateChange', (state) => ({ task: taskOf(state), containerName: 'web', status: 'STOPPED' })],
  ['UpdateContainerAgent', (state) => ({ containerInstance: instanceOf(state) })],
  ['TagResource', () => ({ resourceArn: clusterArn, tags: [{ key: 'a', value: 'b' }, { key: 'aws:b' }] })],
  ['UntagResource', () => ({ resourceArn: clusterArn, tagKeys: ['aws:b'] })],
  ['PutAccountSetting', () => ({ name: 'taskLongArnFormat', value: 'disabled', principalArn: 'nobody' })],
  ['PutAccountSettingDefault', () => ({ name: 'taskLongArnFormat', value: 'never' })],
  ['DeleteTaskDefinitions', () => ({ taskDefinitions: [] })],
  ['UpdateCluster', () => ({ cluster: 'default', settings: [{ name: 'containerInsights', value: 'never' }] })],
  ['UpdateClusterSettings', () => ({ cluster: 'default', settings: [] })],
  ['UpdateTaskProtection', (state) => ({ tasks: [taskOf(state)], protectionEnabled: true, expiresInMinutes: 0 })],
])('%s that is refused changes nothing', (name, inputFor) => {
  const state = busyState()
  const input = inputFor(state)
  const before = serialize(state)
  expect(() => call(state, name, input)).toThrow(AwsError)
  expect(serialize(state).equals(before)).toBe(true)
})

test.each<[Name, (state: EcsState) => object]>([
  ['DescribeContainerInstances', (state) => ({ containerInstances: [instanceOf(state), none] })],
  ['ListContainerInstances', () => ({ filter: 'runningTasksCount > 0', maxResults: 1 })],
  ['DescribeServices', () => ({ services: ['web', 'none'], include: ['TAGS'] })],
  ['ListServices', () => ({})],
  ['DescribeTasks', (state) => ({ tasks: [...state.clusters.get('default')!.tasks.keys(), none] })],
  ['ListTasks', () => ({ serviceName: 'web' })],
  ['ListAttributes', () => ({ targetType: 'container-instance', attributeName: 'ecs.os-type' })],
  ['DiscoverPollEndpoint', (state) => ({ containerInstance: instanceOf(state) })],
  ['ListTagsForResource', () => ({ resourceArn: clusterArn })],
  ['ListAccountSettings', () => ({ effectiveSettings: true })],
  ['ListServiceDeployments', () => ({ service: 'web' })],
  ['DescribeServiceDeployments', (state) => ({ serviceDeploymentArns: [recordOf(state).arn] })],
  ['DescribeServiceRevisions', (state) => ({ serviceRevisionArns: [recordOf(state).revision.arn] })],
  ['GetTaskProtection', (state) => ({ tasks: [taskOf(state), none] })],
  ['ListTasks', () => ({ desiredStatus: 'STOPPED', family: 'web' })],
])('%s only reads', (name, inputFor) => {
  const state = busyState()
  const input = inputFor(state)
  const before = serialize(state)
  call(state, name, input)
  expect(serialize(state).equals(before)).toBe(true)
})
