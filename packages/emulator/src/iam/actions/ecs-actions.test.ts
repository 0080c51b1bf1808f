import { describe, expect, test } from 'vitest'
import type { Caller } from '../../ecs/operation.ts'
import { ecsOperations } from '../../ecs/operations.ts'
import { ecsAccess, ecsActionNames } from './ecs-actions.ts'
import type { EcsInput } from './ecs-resources.ts'

const caller: Caller = { account: '123456789012', region: 'us-east-1', arn: 'arn:aws:iam::123456789012:user/alice' }
const arn = (resource: string) => `arn:aws:ecs:us-east-1:123456789012:${resource}`
const resourcesOf = (operation: string, input: EcsInput) => ecsAccess(operation, input, caller).map(({ resource }) => resource)

describe('ecsAccess', () => {
  test('says of every operation served what it is authorised on', () => {
    expect(Object.keys(ecsOperations).filter((name) => !ecsActionNames.includes(name))).toEqual([])
  })

  test.each<[string, EcsInput, string[]]>([
    ['CreateCluster', { clusterName: 'payments' }, [arn('cluster/payments')]],
    ['CreateCluster', {}, [arn('cluster/default')]],
    ['CreateService', { cluster: 'payments', serviceName: 'web' }, [arn('service/payments/web')]],
    ['DeleteCluster', { cluster: arn('cluster/payments') }, [arn('cluster/payments')]],
    ['DescribeClusters', {}, [arn('cluster/default')]],
    ['DescribeClusters', { clusters: ['a', arn('cluster/b')] }, [arn('cluster/a'), arn('cluster/b')]],
    ['DescribeServices', { services: ['web', 'api'] }, [arn('service/default/web'), arn('service/default/api')]],
    ['DescribeTasks', { cluster: arn('cluster/payments'), tasks: ['1'] }, [arn('task/payments/1')]],
    ['ListServices', { cluster: 'payments' }, ['*']],
    ['ListTasks', { cluster: 'payments' }, [arn('container-instance/payments/*')]],
    ['ListTasks', { containerInstance: '1' }, [arn('container-instance/default/1')]],
    ['RegisterTaskDefinition', { family: 'web' }, [arn('task-definition/web:*')]],
    ['RunTask', { taskDefinition: 'web' }, [arn('task-definition/web')]],
    ['RunTask', { taskDefinition: arn('task-definition/web:3') }, [arn('task-definition/web:3')]],
    [
      'StartTask',
      { taskDefinition: 'web:3', containerInstances: ['1', '2'] },
      [arn('task-definition/web:3'), arn('task-definition/web:3')],
    ],
    ['TagResource', { resourceArn: arn('cluster/payments') }, [arn('cluster/payments')]],
    ['UpdateContainerInstancesState', { containerInstances: ['1'] }, [arn('container-instance/default/1')]],
  ])('%s %j', (operation, input, expected) => {
    expect(resourcesOf(operation, input)).toEqual(expected)
  })

  test('uses the partition of the Region', () => {
    const [access] = ecsAccess('DeleteCluster', { cluster: 'payments' }, { ...caller, region: 'cn-north-1' })
    expect(access!.resource).toBe('arn:aws-cn:ecs:cn-north-1:123456789012:cluster/payments')
  })

  test('gives the condition keys of the action', () => {
    const [access] = ecsAccess('StartTask', { cluster: 'payments', taskDefinition: 'web:3', containerInstances: ['1'] }, caller)
    expect(access).toEqual({
      action: 'ecs:StartTask',
      resource: arn('task-definition/web:3'),
      conditions: {
        'ecs:cluster': arn('cluster/payments'),
        'ecs:container-instances': arn('container-instance/payments/1'),
        'ecs:enable-execute-command': 'false',
      },
    })
    const [service] = ecsAccess('UpdateService', { cluster: 'payments', service: 'web', taskDefinition: 'web:3' }, caller)
    expect(service!.conditions).toEqual({
      'ecs:cluster': arn('cluster/payments'),
      'ecs:task-definition': arn('task-definition/web:3'),
    })
  })

  test('says of which service in which cluster a service deployment is', () => {
    const deployment = arn('service-deployment/payments/web/1')
    const accesses = ecsAccess('DescribeServiceDeployments', { serviceDeploymentArns: [deployment, 'odd'] }, caller)
    expect(accesses.map(({ resource, conditions }) => [resource, conditions])).toEqual([
      [arn('service/payments/web'), { 'ecs:cluster': arn('cluster/payments') }],
      [deployment, { 'ecs:cluster': arn('cluster/payments'), 'ecs:service': arn('service/payments/web') }],
      ['odd', {}],
    ])
  })

  test('gives the tags of the request', () => {
    const [access] = ecsAccess('CreateCluster', { tags: [{ key: 'Team', value: 'ops' }] }, caller)
    expect(access!.conditions).toEqual({ 'aws:tagkeys': ['Team'], 'aws:requesttag/team': 'ops' })
  })

  test.each<[string, EcsInput, object]>([
    ['PutAccountSetting', { name: 'taskLongArnFormat' }, { 'ecs:account-setting': 'taskLongArnFormat' }],
    ['DeleteAccountSetting', { name: 'taskLongArnFormat' }, { 'ecs:account-setting': 'taskLongArnFormat' }],
    ['RegisterTaskDefinition', { family: 'web', containerDefinitions: [{}] }, { 'ecs:privileged': 'false' }],
    [
      'RegisterTaskDefinition',
      {
        family: 'web',
        containerDefinitions: [{}, { privileged: true }],
        requiresCompatibilities: ['EC2'],
        cpu: '.5 vCPU',
        memory: '1 GB',
      },
      {
        'ecs:privileged': 'true',
        'ecs:compute-compatibility': ['EC2'],
        'ecs:task-cpu': '512',
        'ecs:task-memory': '1024',
      },
    ],
    ['RegisterTaskDefinition', { family: 'web', cpu: 'much' }, { 'ecs:privileged': 'false' }],
    ['RunTask', { taskDefinition: 'web' }, { 'ecs:cluster': arn('cluster/default'), 'ecs:enable-execute-command': 'false' }],
    [
      'CreateService',
      { serviceName: 'web', propagateTags: 'SERVICE' },
      {
        'ecs:cluster': arn('cluster/default'),
        'ecs:enable-execute-command': 'false',
        'ecs:enable-ecs-managed-tags': 'false',
        'ecs:propagate-tags': 'SERVICE',
      },
    ],
    [
      'UpdateService',
      { service: 'web', enableECSManagedTags: true },
      { 'ecs:cluster': arn('cluster/default'), 'ecs:enable-ecs-managed-tags': 'true' },
    ],
  ])('gives the condition keys of what %s asks for: %j', (operation, input, conditions) => {
    expect(ecsAccess(operation, input, caller)[0]!.conditions).toEqual(conditions)
  })
})
