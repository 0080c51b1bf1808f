import { describe, expect, test } from 'vitest'
import {
  clusterArn,
  clusterNameOf,
  containerArn,
  containerInstanceArn,
  lastPart,
  parseArn,
  serviceArn,
  taskArn,
  taskDefinitionArn,
} from './arn.ts'

const scope = { account: '123456789012', region: 'us-east-1' }
const id = '0123456789abcdef0123456789abcdef'

test('builds the ARNs in the form that names the cluster', () => {
  expect(clusterArn(scope, 'default')).toBe('arn:aws:ecs:us-east-1:123456789012:cluster/default')
  expect(taskDefinitionArn(scope, 'web', 3)).toBe('arn:aws:ecs:us-east-1:123456789012:task-definition/web:3')
  expect(serviceArn(scope, 'default', 'web')).toBe('arn:aws:ecs:us-east-1:123456789012:service/default/web')
  expect(taskArn(scope, 'default', id)).toBe(`arn:aws:ecs:us-east-1:123456789012:task/default/${id}`)
  expect(containerInstanceArn(scope, 'default', id)).toBe(`arn:aws:ecs:us-east-1:123456789012:container-instance/default/${id}`)
  expect(containerArn(scope, 'default', id, 'u-1')).toBe(`arn:aws:ecs:us-east-1:123456789012:container/default/${id}/u-1`)
})

test('takes the partition from the Region', () => {
  expect(clusterArn({ ...scope, region: 'cn-north-1' }, 'a')).toBe('arn:aws-cn:ecs:cn-north-1:123456789012:cluster/a')
  expect(clusterArn({ ...scope, region: 'us-gov-west-1' }, 'a')).toBe('arn:aws-us-gov:ecs:us-gov-west-1:123456789012:cluster/a')
})

describe('parseArn', () => {
  test('splits the type from the id at the first slash or colon', () => {
    expect(parseArn(taskArn(scope, 'payments', id))).toEqual({
      partition: 'aws',
      service: 'ecs',
      region: 'us-east-1',
      account: '123456789012',
      resourceType: 'task',
      resourceId: `payments/${id}`,
    })
    expect(parseArn('arn:aws:logs:us-east-1:123456789012:log-group:/ecs/web')).toMatchObject({
      resourceType: 'log-group',
      resourceId: '/ecs/web',
    })
    expect(parseArn(taskDefinitionArn(scope, 'web', 3))).toMatchObject({ resourceType: 'task-definition', resourceId: 'web:3' })
  })

  test('reads ARNs without a Region, an account or a type', () => {
    expect(parseArn('arn:aws:iam::123456789012:root')).toMatchObject({ region: '', resourceType: '', resourceId: 'root' })
    expect(parseArn('arn:aws:s3:::bucket/key')).toMatchObject({ account: '', resourceType: 'bucket', resourceId: 'key' })
  })

  test.each(['', 'web', 'web:3', 'arn:aws:ecs', 'arn:aws:ecs:us-east-1:123456789012:', 'urn:aws:ecs:us-east-1:1:cluster/a'])(
    'does not take %j for an ARN',
    (text) => {
      expect(parseArn(text)).toBeUndefined()
    },
  )
})

test('the last part is the name or id, of long and short ARNs and of plain names', () => {
  expect(lastPart(serviceArn(scope, 'payments', 'web'))).toBe('web')
  expect(lastPart('arn:aws:ecs:us-east-1:123456789012:service/web')).toBe('web')
  expect(lastPart(taskDefinitionArn(scope, 'web', 3))).toBe('web:3')
  expect(lastPart('web')).toBe('web')
})

test('finds the cluster in long ARNs only', () => {
  expect(clusterNameOf(clusterArn(scope, 'payments'))).toBe('payments')
  expect(clusterNameOf(containerArn(scope, 'payments', id, 'u-1'))).toBe('payments')
  expect(clusterNameOf('arn:aws:ecs:us-east-1:123456789012:service/web')).toBeUndefined()
  expect(clusterNameOf(taskDefinitionArn(scope, 'web', 3))).toBeUndefined()
  expect(clusterNameOf('arn:aws:iam::123456789012:role/path/ecsInstanceRole')).toBeUndefined()
})
