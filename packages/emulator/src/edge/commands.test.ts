import { beforeAll, describe, expect, test, vi } from 'vitest'
import { manualClock } from './clock.ts'
import { type Command, openCommands } from './commands.ts'
import { type Journal, openJournal } from './journal.ts'
import { loadService } from './services.ts'
import { testAuthor } from './test-author.ts'

const NOW = Date.UTC(2026, 0, 2)

const command = (operation: string, input: object): Command => ({
  ...testAuthor,
  operation,
  input: JSON.stringify(input),
})
const create = (clusterName: string) => command('CreateCluster', { clusterName })

/** The emulator without HTTP, on a disk that can be made to fail. */
function start() {
  const journal = openJournal(undefined)
  const disk = { isFull: false }
  const append: Journal['append'] = (entries) => {
    if (disk.isFull) throw new Error('database or disk is full')
    journal.append(entries)
  }
  const watched = { ...journal, append: vi.fn(append) }
  const clock = manualClock(NOW)
  const commands = openCommands(watched, clock)
  const names = async () => {
    const reply = JSON.parse(await commands.submit(command('ListClusters', {}))) as {
      clusterArns: string[]
    }
    return reply.clusterArns.map((arn) => arn.split('/')[1])
  }
  return { journal: watched, clock, commands, disk, names }
}

test('commits the commands of one turn together', async () => {
  const { commands, journal } = start()
  await Promise.all(['a', 'b', 'c'].map((name) => commands.submit(create(name))))
  expect(journal.append).toHaveBeenCalledTimes(1)
  expect(journal.append.mock.calls[0]![0]).toHaveLength(3)
})

test('journals neither reads nor refusals', async () => {
  const { commands, journal, names } = start()
  await names()
  await expect(commands.submit(create('a b'))).rejects.toMatchObject({ code: 'InvalidParameterException' })
  expect(journal.append).not.toHaveBeenCalled()
})

test('a read waits for the commit of what it has seen', async () => {
  const { commands, disk, names } = start()
  disk.isFull = true
  const write = commands.submit(create('a'))
  const read = names()
  await expect(write).rejects.toMatchObject({ code: 'ServerException' })
  await expect(read).rejects.toMatchObject({ code: 'ServerException' })
})

test('a full disk refuses writes with the cause, forgets them and goes on with reads', async () => {
  const { commands, disk, names } = start()
  await commands.submit(create('kept'))
  disk.isFull = true
  await expect(commands.submit(create('lost'))).rejects.toMatchObject({
    code: 'ServerException',
    statusCode: 500,
    message: 'The change could not be written to disk and was not made: database or disk is full.',
  })
  await expect(names()).resolves.toEqual(['kept'])
  disk.isFull = false
  await commands.submit(create('later'))
  await expect(names()).resolves.toEqual(['kept', 'later'])
})

test('keeps the accounts and the Regions apart', async () => {
  const { commands, names } = start()
  await commands.submit({ ...create('elsewhere'), region: 'eu-west-1' })
  await commands.submit({ ...create('else'), account: '210987654321' })
  await expect(names()).resolves.toEqual([])
})

test('makes the same state again from its journal, and from a snapshot', async () => {
  const { commands, journal, clock, names } = start()
  await commands.submit(create('a'))
  await clock.advance(60_000)
  await commands.submit(create('b'))
  const replayed = openCommands(journal, manualClock(0))
  const list = command('DescribeClusters', { clusters: ['a', 'b'] })
  expect(await replayed.submit(list)).toEqual(await commands.submit(list))
  await expect(names()).resolves.toEqual(['a', 'b'])
})

test('time goes on from the last command after a restart', async () => {
  const { commands, journal, clock } = start()
  await clock.advance(3_600_000)
  await commands.submit(create('a'))
  const earlier = manualClock(NOW)
  openCommands(journal, earlier)
  expect(earlier.now()).toBe(NOW + 3_600_000)
})

test('begins anew after clear', async () => {
  const { commands, names } = start()
  await commands.submit(create('a'))
  expect(commands.isEmpty()).toBe(false)
  commands.clear()
  expect(commands.isEmpty()).toBe(true)
  await expect(names()).resolves.toEqual([])
})

test('writes a snapshot when it closes', async () => {
  const { commands, journal } = start()
  const saveSnapshot = vi.spyOn(journal, 'saveSnapshot')
  await commands.submit(create('a'))
  commands.close()
  expect(saveSnapshot).toHaveBeenCalledTimes(1)
})

describe('with several services', () => {
  beforeAll(async () => {
    await Promise.all(['iam', 'cloudtrail'].map(loadService))
  })

  const iam = (operation: string, parameters: Record<string, string>): Command => ({
    ...testAuthor,
    service: 'iam',
    operation,
    input: new URLSearchParams({ Action: operation, Version: '2010-05-08', ...parameters }).toString(),
  })
  const lookUp = (region = 'us-east-1'): Command => ({ ...command('LookupEvents', {}), service: 'cloudtrail', region })

  test('a replay makes the same users, keys and policies, in every Region', async () => {
    const { commands, journal } = start()
    await commands.submit(iam('CreateUser', { UserName: 'alice' }))
    const created = await commands.submit({ ...iam('CreateAccessKey', { UserName: 'alice' }), region: 'eu-west-1' })
    const id = /AKIA[A-Z2-7]{16}/.exec(created)![0]
    const replayed = openCommands(journal, manualClock(NOW))
    expect(replayed.findAccessKey(id)).toEqual(commands.findAccessKey(id))
    expect(replayed.findAccessKey(id)).toMatchObject({ arn: 'arn:aws:iam::123456789012:user/alice' })
  })

  test('a replay makes the same events of the writes that were accepted; those of reads and refusals are gone', async () => {
    const { commands, journal } = start()
    await commands.submit(create('a'))
    await commands.submit(create('not a name')).catch(() => {})
    await commands.submit(command('ListClusters', {}))
    const eventsOf = async (one: typeof commands) => {
      const { Events } = JSON.parse(await one.submit(lookUp())) as { Events: { EventName: string; EventId: string }[] }
      return Events
    }
    const before = await eventsOf(commands)
    expect(before.map(({ EventName }) => EventName)).toEqual(['ListClusters', 'CreateCluster', 'CreateCluster'])
    const after = await eventsOf(openCommands(journal, manualClock(NOW)))
    expect(after).toEqual([before[2]])
  })

  test('a command that was allowed is run again, although the user may do nothing any more', async () => {
    const { commands, journal } = start()
    const caller = 'arn:aws:iam::123456789012:user/alice'
    const statement = { Effect: 'Allow', Action: 'ecs:*', Resource: '*' }
    const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: statement })
    await commands.submit(iam('CreateUser', { UserName: 'alice' }))
    await commands.submit(iam('PutUserPolicy', { UserName: 'alice', PolicyName: 'p', PolicyDocument }))
    await commands.submit({ ...create('a'), caller })
    await commands.submit(iam('DeleteUserPolicy', { UserName: 'alice', PolicyName: 'p' }))
    await expect(commands.submit({ ...create('b'), caller })).rejects.toMatchObject({ code: 'AccessDeniedException' })
    const replayed = openCommands(journal, manualClock(NOW))
    expect(await replayed.submit(command('ListClusters', {}))).toContain('cluster/a')
  })
})
