import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CreateClusterCommand, type ECSClient, paginateListClusters } from '@aws-sdk/client-ecs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildProgram, clientOf, type Program } from './test-endpoint.ts'

let program: Program
const folder = mkdtempSync(join(tmpdir(), 'gantry-full-disk-'))
beforeAll(async () => {
  program = await buildProgram()
})
afterAll(() => {
  program.remove()
  rmSync(folder, { recursive: true })
})

/** With so much in the tags that a few hundred fill the disk. */
const create = (clusterName: string) =>
  new CreateClusterCommand({
    clusterName,
    tags: Array.from({ length: 10 }, (_, key) => ({ key: `${key}`, value: 'x'.repeat(250) })),
  })

async function namesOf(client: ECSClient): Promise<string[]> {
  const names: string[] = []
  for await (const { clusterArns = [] } of paginateListClusters({ client }, {})) {
    names.push(...clusterArns.map((arn) => arn.split('/')[1]!))
  }
  return names
}

/** Creates clusters until one is refused; returns the refusal. */
async function fill(client: ECSClient, acknowledged: string[]): Promise<unknown> {
  for (let number = 0; number < 2000; number++) {
    try {
      await client.send(create(`c-${number}`))
    } catch (error) {
      return error
    }
    acknowledged.push(`c-${number}`)
  }
  return undefined
}

test('a full disk stops acknowledgements, not reads, and loses nothing', async () => {
  const limited = program.start({ DATA_DIR: folder }, { largestFile: 512 })
  const ecs = clientOf(await limited.url)
  const acknowledged: string[] = []
  const refusal = await fill(ecs, acknowledged)
  expect(acknowledged.length).toBeGreaterThan(20)
  expect(refusal).toMatchObject({
    name: 'ServerException',
    message: expect.stringMatching(/^The change could not be written to disk and was not made: /) as string,
  })
  // Every further one, too, and what was not acknowledged is not shown.
  await expect(ecs.send(create('another'))).rejects.toMatchObject({ name: 'ServerException' })
  expect(await namesOf(ecs)).toEqual(acknowledged)
  ecs.destroy()
  limited.kill('SIGTERM')
  await limited.ended

  const roomy = program.start({ DATA_DIR: folder })
  const later = clientOf(await roomy.url)
  expect(await namesOf(later)).toEqual(acknowledged)
  await later.send(create('afterwards'))
  expect(await namesOf(later)).toEqual([...acknowledged, 'afterwards'])
  later.destroy()
  roomy.kill()
  await roomy.ended
})
