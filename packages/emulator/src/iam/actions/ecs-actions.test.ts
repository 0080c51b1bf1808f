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
    ['CreateCluster', { clusterName: 'payments' }, ['*']],
    ['CreateService', { cluster: 'payments', serviceName: 'web' }, [arn('service/payments/web')]],
    ['DeleteCluster', { cluster: arn('cluster/payments') }, [arn('cluster/payments')]],
    ['DescribeClusters', {}, [arn('cluster/default')]],
    ['DescribeClusters', { clusters: ['a', arn('cluster/b')] }, [arn('cluster/a'), arn('cluster/b')]],
    ['DescribeServices', { services: ['web', 'api'] }, [arn('service/default/web'), arn('service/default/api')]],
    ['DescribeTasks', { cluster: arn('cluster/payments'), tasks: ['1'] }, [arn('task/payments/1')]],
    ['ListServices', { cluster: 'payments' }, ['*']],
    ['ListTasks', { cluster: 'payments' }, [arn('container-instance/payments/*')]],
    ['ListTasks', { containerInstance: '1' }, [arn('container-instance/default/1')]],
    ['RegisterTaskDefinition', { family: 'web' }, ['*']],
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
      },
    })
    const [service] = ecsAccess('UpdateService', { cluster: 'payments', service: 'web', taskDefinition: 'web:3' }, caller)
    expect(service!.conditions).toEqual({
      'ecs:cluster': arn('cluster/payments'),
      'ecs:task-definition': arn('task-definition/web:3'),
    })
  })

  test('gives the tags of the request', () => {
    const [access] = ecsAccess('CreateCluster', { tags: [{ key: 'Team', value: 'ops' }] }, caller)
    expect(access!.conditions).toEqual({ 'aws:tagkeys': ['Team'], 'aws:requesttag/team': 'ops' })
  })
})
