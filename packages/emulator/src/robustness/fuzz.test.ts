import { ListClustersCommand } from '@aws-sdk/client-ecs'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testEmulator, type TestEmulator } from '../edge/test-emulator.ts'
import { rawBytes, strangeHeaders, strangeRequest } from './test-strange-requests.ts'
import { requestBytes, sendBytes } from './test-raw-http.ts'
import { replyProblems } from './test-reply-model.ts'
import { isLong, times, TIMEOUT } from './test-scale.ts'
import { signedByHand } from './test-signers.ts'

const TARGET = 'AmazonEC2ContainerServiceV20141113'

let emulator: TestEmulator
beforeAll(async () => {
  emulator = await testEmulator({ seed: 'demo' })
})
afterAll(() => emulator[Symbol.asyncDispose]())

const options = (short: number, long: number) => ({ numRuns: times(short, long), endOnFailure: true })

describe('the endpoint answers, and stays', () => {
  test(
    'whatever is in a signed request: with a reply of the model or a refusal of the model',
    async () => {
      const answered = { accepted: 0, refused: 0 }
      const property = fc.asyncProperty(strangeRequest, fc.nat(30_000), async ({ operation, body }, wait) => {
        const headers = signedByHand(emulator.url, `${TARGET}.${operation}`, body)
        const reply = await sendBytes(emulator.url, requestBytes(headers, body))
        expect(replyProblems(operation, reply)).toEqual([])
        answered[reply.status === 200 ? 'accepted' : 'refused']++
        await emulator.clock.advance(wait)
      })
      await fc.assert(property, options(300, 20_000))
      if (isLong) console.log('Strange requests', answered)
      // Strange enough to be refused, sane enough to get through.
      expect(Math.min(answered.accepted, answered.refused)).toBeGreaterThan(5)
    },
    TIMEOUT,
  )

  test(
    'whatever the headers say: with a refusal',
    async () => {
      const good = signedByHand(emulator.url, `${TARGET}.ListClusters`, '{}')
      const property = fc.asyncProperty(strangeHeaders, async (headers) => {
        const { status = 400 } = await sendBytes(emulator.url, requestBytes({ ...good, ...headers }, '{}'))
        expect(status === 200 || (status >= 400 && status < 500)).toBe(true)
      })
      await fc.assert(property, options(150, 20_000))
    },
    TIMEOUT,
  )

  test(
    'whatever bytes come: with a refusal, or by closing the connection',
    async () => {
      const property = fc.asyncProperty(rawBytes, async (bytes) => {
        const { status = 400 } = await sendBytes(emulator.url, bytes)
        expect(status).toBeGreaterThanOrEqual(400)
        expect(status).toBeLessThan(500)
      })
      await fc.assert(property, options(150, 20_000))
    },
    TIMEOUT,
  )

  test('and goes on serving', async () => {
    await expect(emulator.ecs.send(new ListClustersCommand())).resolves.toHaveProperty('clusterArns')
  })
})
