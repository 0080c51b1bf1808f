import { describe, expect, test } from 'vitest'
import { createThrottle, type Throttle } from './throttle.ts'
import { takeTokens } from './token-bucket.ts'

const START = Date.UTC(2026, 0, 2)

function request(operation: string, input: object = {}) {
  return { account: '123456789012', region: 'us-east-1', operation, input: JSON.stringify(input) }
}

/** What the throttle says to a request; undefined when it lets it pass. */
function complaint(throttle: Throttle, now: number, asked: ReturnType<typeof request>): unknown {
  try {
    throttle.check(asked, now)
    return undefined
  } catch (error) {
    return error
  }
}

/** How many requests pass at a time before one is refused. */
function passing(throttle: Throttle, now: number, asked = request('DescribeClusters')): number {
  let passed = 0
  while (passed < 1_000 && complaint(throttle, now, asked) === undefined) passed++
  return passed
}

test('a bucket gives its burst at once, then as many a second as it fills, and never more than its burst', () => {
  const size = { burst: 3, perSecond: 2 }
  let bucket: Parameters<typeof takeTokens>[0]
  const take = (now: number) => {
    const taken = takeTokens(bucket, size, 1, now)
    bucket = taken.bucket
    return taken.isTaken
  }
  expect([0, 0, 0, 0].map(take)).toEqual([true, true, true, false])
  expect([499, 500, 999, 1_000].map(take)).toEqual([false, true, false, true])
  expect([60_000, 60_000, 60_000, 60_000].map(take)).toEqual([true, true, true, false])
})

describe('the throttle', () => {
  test('lets the burst of AWS pass, then its rate: 50 reads of clusters, then 20 a second', () => {
    const throttle = createThrottle('today')
    expect(passing(throttle, START)).toBe(50)
    expect(complaint(throttle, START, request('DescribeClusters'))).toMatchObject({
      code: 'ThrottlingException',
      message: 'Rate exceeded',
    })
    expect(passing(throttle, START + 1_000)).toBe(20)
  })

  // Source: "Request throttling for the Amazon ECS API" in the Amazon ECS API Reference.
  test.each([
    [50, 20, 'DescribeClusters ListClusters'],
    [100, 20, 'DescribeServices ListServices'],
    [100, 20, 'DescribeTasks ListTasks DescribeContainerInstances ListContainerInstances ListAttributes'],
    [
      100,
      40,
      'RunTask StartTask StopTask PutAttributes DeleteAttributes DeregisterContainerInstance UpdateContainerInstancesState',
    ],
    [50, 5, 'CreateService UpdateService DeleteService'],
    [50, 20, 'DescribeTaskDefinition ListTaskDefinitions ListTaskDefinitionFamilies'],
    [20, 1, 'RegisterTaskDefinition DeregisterTaskDefinition'],
    [5, 1, 'DeleteTaskDefinitions'],
    [20, 1, 'CreateCluster DeleteCluster UpdateCluster'],
    [200, 120, 'RegisterContainerInstance SubmitTaskStateChange SubmitContainerStateChange SubmitAttachmentStateChanges'],
  ])('lets %i at once and then %i a second pass of %s, taken together', (burst, perSecond, actions) => {
    for (const action of actions.split(' ')) {
      const throttle = createThrottle('today')
      expect([action, passing(throttle, START, request(action))]).toEqual([action, burst])
      for (const other of actions.split(' ')) expect(passing(throttle, START, request(other))).toBe(0)
      expect([action, passing(throttle, START + 1_000, request(action))]).toEqual([action, perSecond])
    }
  })

  test('counts the actions of one bucket together, and other accounts, Regions and buckets apart', () => {
    const throttle = createThrottle('today')
    expect(passing(throttle, START)).toBe(50)
    expect(passing(throttle, START, request('ListClusters'))).toBe(0)
    expect(passing(throttle, START, { ...request('ListClusters'), region: 'eu-west-1' })).toBe(50)
    expect(passing(throttle, START, { ...request('ListClusters'), account: '210987654321' })).toBe(50)
    expect(passing(throttle, START, request('UpdateService'))).toBe(50)
    expect(passing(throttle, START, request('GetTaskProtection'))).toBe(1_000)
  })

  test('with the limits of the guide registers 60 instances, then one a second', () => {
    const throttle = createThrottle('guide')
    expect(passing(throttle, START, request('RegisterContainerInstance'))).toBe(60)
    expect(passing(throttle, START + 5_000, request('RegisterContainerInstance'))).toBe(5)
  })

  test('with the limits of the guide runs five tasks a second in each cluster', () => {
    const throttle = createThrottle('guide')
    const run = (cluster: string, count: number) => request('RunTask', { cluster, count })
    expect(passing(throttle, START, run('default', 10))).toBe(1)
    expect(passing(throttle, START + 1_000, run('default', 1))).toBe(5)
    expect(passing(throttle, START, run('other', 10))).toBe(1)
  })
})
