import { DiscoverPollEndpointCommand } from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { testCluster } from '../test-cluster.ts'
import { discoverPollEndpoint } from './discover-poll-endpoint.ts'
import { createState } from '../state/create-state.ts'

test('names an endpoint on this machine, not one of AWS', async () => {
  await using cluster = await testCluster()
  const containerInstance = await cluster.addInstance()
  const { endpoint, telemetryEndpoint } = await cluster.ecs.send(new DiscoverPollEndpointCommand({ containerInstance }))
  expect(new URL(endpoint!).hostname).toBe('127.0.0.1')
  expect(telemetryEndpoint).toBe(endpoint)
})

test('names the endpoint that the request went to', () => {
  const caller = { account: '123456789012', region: 'us-east-1', arn: 'arn:aws:iam::123456789012:root' }
  const state = createState({ ...caller, seed: 1, now: 0 })
  const answer = discoverPollEndpoint(state, {}, 0, { ...caller, endpoint: 'http://127.0.0.1:9000' })
  expect(answer.endpoint).toBe('http://127.0.0.1:9000/')
})

test('refuses a cluster or an instance that is not there', async () => {
  await using cluster = await testCluster()
  await cluster.addInstance()
  await expect(cluster.ecs.send(new DiscoverPollEndpointCommand({ cluster: 'none' }))).rejects.toMatchObject({
    name: 'ClusterNotFoundException',
  })
  const containerInstance = 'f'.repeat(32)
  await expect(cluster.ecs.send(new DiscoverPollEndpointCommand({ containerInstance }))).rejects.toThrow(
    `Referenced container instance ${containerInstance} not found.`,
  )
})
