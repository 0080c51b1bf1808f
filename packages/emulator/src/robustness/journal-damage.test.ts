import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ListClustersCommand } from '@aws-sdk/client-ecs'
import { afterAll, expect, test } from 'vitest'
import { manualClock } from '../edge/clock.ts'
import { openCommands } from '../edge/commands.ts'
import { openJournal } from '../edge/journal.ts'
import { startEmulator } from '../edge/start-emulator.ts'
import { StartError } from '../edge/start-error.ts'
import { clientOf } from './test-endpoint.ts'
import { isLong, times, TIMEOUT } from './test-scale.ts'
import { randomFrom } from './test-random.ts'

const START = Date.UTC(2026, 0, 2)
const COMMANDS = 40
const FLIPS = times(150, 6000)

const top = mkdtempSync(join(tmpdir(), 'gantry-damage-'))
afterAll(() => rmSync(top, { recursive: true }))

const command = (operation: string, input: object) => ({
  service: 'ecs',
  account: '123456789012',
  region: 'us-east-1',
  caller: 'arn:aws:iam::123456789012:root',
  operation,
  input: JSON.stringify(input),
  context: { requestId: 'id', accessKeyId: 'test', principalId: '123456789012', sourceIp: '127.0.0.1', userAgent: 'test' },
})

type File = 'emulator.db' | 'emulator.db-wal'
type Files = Map<File, Buffer>

/** How many clusters there are, in the order in which they were made; -1 when something else comes of it. */
async function memoryOf(folder: string): Promise<number> {
  const emulator = await startEmulator({ port: 0, dataDir: folder, clock: manualClock(START) })
  const ecs = clientOf(emulator.url)
  try {
    const { clusterArns = [] } = await ecs.send(new ListClustersCommand())
    return clusterArns.every((arn, index) => arn.endsWith(`/cluster-${index}`)) ? clusterArns.length : -1
  } finally {
    ecs.destroy()
    await emulator.close()
  }
}

/** A folder with 40 acknowledged commands in it, each committed alone. */
async function makeFolder(name: string, snapshotAfter: number | undefined, isKilled: boolean): Promise<Files> {
  const folder = join(top, name)
  const open = () => {
    const journal = openJournal(folder)
    return { journal, commands: openCommands(journal, manualClock(START)) }
  }
  let opened = open()
  for (let number = 0; number < COMMANDS; number++) {
    if (number === snapshotAfter) {
      opened.commands.close()
      opened = open()
    }
    const tags = [{ key: 'a', value: 'b'.repeat(200) }]
    await opened.commands.submit(command('CreateCluster', { clusterName: `cluster-${number}`, tags }))
  }
  const read = (file: File) => [file, readFileSync(join(folder, file))] as const
  const killed = isKilled ? [read('emulator.db'), read('emulator.db-wal')] : []
  opened.journal.close()
  return new Map(isKilled ? killed : [read('emulator.db')])
}

let copies = 0

/** What comes of the files with one of them changed: how many commands are remembered, or the complaint. */
async function openWith(files: Files, changed: File, change: (bytes: Buffer) => Buffer): Promise<number | string> {
  const folder = join(top, `copy-${++copies}`)
  mkdirSync(folder)
  for (const [file, bytes] of files) writeFileSync(join(folder, file), file === changed ? change(Buffer.from(bytes)) : bytes)
  try {
    return await memoryOf(folder)
  } catch (error) {
    // One line that names the file, not a stack.
    const isClear = error instanceof StartError && /^.*(damaged|format|cannot be).*$/.test(error.message)
    if (!isClear) throw error
    return error.message
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const flipped = (bit: number) => (bytes: Buffer) => {
  bytes[bit >> 3]! ^= 1 << (bit & 7)
  return bytes
}

async function flipBits(files: Files, file: File, seed: number) {
  const random = randomFrom(seed)
  const found = { harmless: 0, detected: 0, lastCommitLost: 0, wrong: [] as string[] }
  for (let flip = 0; flip < FLIPS; flip++) {
    const bit = random.below(files.get(file)!.length * 8)
    const outcome = await openWith(files, file, flipped(bit))
    if (outcome === COMMANDS) found.harmless++
    else if (typeof outcome === 'string') found.detected++
    else if (outcome === COMMANDS - 1 && file === 'emulator.db-wal') found.lastCommitLost++
    else found.wrong.push(`bit ${bit % 8} of byte ${bit >> 3}: ${outcome} of ${COMMANDS}`)
  }
  if (isLong) console.log(file, found)
  return found
}

test(
  'a flipped bit in the file of a closed journal is found, or nothing has changed',
  async () => {
    const files = await makeFolder('closed', undefined, false)
    const { wrong, detected } = await flipBits(files, 'emulator.db', 1)
    expect(wrong).toEqual([])
    expect(detected).toBeGreaterThan(FLIPS / 4)
  },
  TIMEOUT,
)

test(
  'and so it is with a snapshot in it',
  async () => {
    const files = await makeFolder('snapshot', 30, false)
    const { wrong, detected } = await flipBits(files, 'emulator.db', 2)
    expect(wrong).toEqual([])
    expect(detected).toBeGreaterThan(FLIPS / 10)
  },
  TIMEOUT,
)

test(
  'a flipped bit in the log of a killed process is found; the very last commit alone can look like a torn write',
  async () => {
    const files = await makeFolder('killed', undefined, true)
    const { wrong, detected, lastCommitLost } = await flipBits(files, 'emulator.db-wal', 3)
    expect(wrong).toEqual([])
    expect(detected).toBeGreaterThan(FLIPS / 2)
    expect(lastCommitLost).toBeLessThan(FLIPS / 10)
  },
  TIMEOUT,
)

test(
  'a log that is torn anywhere gives every command before the tear',
  async () => {
    const files = await makeFolder('torn', undefined, true)
    const size = files.get('emulator.db-wal')!.length
    let before = 0
    for (let cut = 0; cut <= size; cut += times(4999, 499)) {
      const remembered = await openWith(files, 'emulator.db-wal', (bytes) => bytes.subarray(0, cut))
      expect(remembered, `cut after ${cut} bytes of ${size}`).toBeGreaterThanOrEqual(before)
      before = remembered as number
    }
    expect(before).toBeGreaterThan(COMMANDS - 3)
  },
  TIMEOUT,
)
