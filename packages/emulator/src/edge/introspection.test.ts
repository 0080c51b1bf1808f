import { get } from 'node:http'
import { DescribeClustersCommand } from '@aws-sdk/client-ecs'
import { describe, expect, test } from 'vitest'
import { testCluster } from '../ecs/test-cluster.ts'
import { testEmulator } from './test-emulator.ts'

describe('the introspection API on the port of the endpoint', () => {
  test('answers a plain GET for an instance that is registered', async () => {
    await using cluster = await testCluster()
    const arn = await cluster.addInstance()
    const response = await fetch(`${cluster.url}/_introspection/${arn.split('/').at(-1)}/v1/metadata`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/json')
    expect(await response.json()).toMatchObject({ Cluster: 'default', ContainerInstanceArn: arn })
  })

  test.each([
    ['of another host', { host: 'gantry.example.com' }],
    ['of a page', { origin: 'http://localhost:3000' }],
    ['that a browser makes for a page', { 'sec-fetch-site': 'cross-site' }],
  ])('refuses a request %s', async (_, headers) => {
    await using emulator = await testEmulator()
    expect(await statusOf(`${emulator.url}/_introspection/0123/v1/tasks`, headers)).toBe(403)
    expect(await statusOf(`${emulator.url}/_introspection/0123/v1/tasks`, {})).toBe(404)
  })
})

describe('throttling', () => {
  const read = (emulator: Awaited<ReturnType<typeof testEmulator>>) =>
    Array.from({ length: 80 }, () => emulator.ecs.send(new DescribeClustersCommand()).catch((error: Error) => error))

  test('refuses calls in AWS’s words when it is on', async () => {
    await using emulator = await testEmulator({ isThrottled: true })
    const answers = await Promise.all(read(emulator))
    const refused = answers.filter((answer) => answer instanceof Error)
    // 50 at once, and 20 for each second that the test takes.
    expect(refused.length).toBeGreaterThan(0)
    expect(refused.length).toBeLessThanOrEqual(30)
    expect(refused[0]).toMatchObject({ name: 'ThrottlingException', message: 'Rate exceeded' })
  })

  test('is off unless it is asked for', async () => {
    await using emulator = await testEmulator()
    const answers = await Promise.all(read(emulator))
    expect(answers.filter((answer) => answer instanceof Error)).toEqual([])
  })
})

/** `fetch` does not let a caller set these headers. */
function statusOf(url: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get(url, { headers }, (reply) => resolve(reply.resume().statusCode)).on('error', reject)
  })
}
