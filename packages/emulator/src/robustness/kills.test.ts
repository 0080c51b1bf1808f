import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ECSClient } from '@aws-sdk/client-ecs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildProgram, clientOf, type Program } from './test-endpoint.ts'
import { isLong, times, TIMEOUT } from './test-scale.ts'
import { prepare, type Work, workOf } from './test-work.ts'

const KILLS = times(6, 510)
/** A new folder after so many kills, so that looking everything up stays quick. */
const KILLS_PER_FOLDER = times(6, 30)
const WRITERS = 5
const LOOKS_AT_ONCE = 10

let program: Program
const folder = mkdtempSync(join(tmpdir(), 'gantry-kills-'))
beforeAll(async () => {
  program = await buildProgram()
})
afterAll(() => {
  program.remove()
  rmSync(folder, { recursive: true })
})

/** What the writers of one folder know. */
interface Ledger {
  /** Looked up after an earlier kill. */
  settled: Work[]
  acknowledged: Work[]
  /** Sent, but the process was killed before the reply came. */
  unanswered: Work[]
}

/** Sends one command after another until the process is gone. */
async function write(ecs: ECSClient, writer: string, ledger: Ledger, onAcknowledged: () => void) {
  for (let number = 0; ; number++) {
    const work = workOf(writer, number)
    try {
      await work.send(ecs)
    } catch (error) {
      // A refusal would be a defect of the test: the only failure there may be is a lost connection.
      if ('$fault' in (error as object)) throw new Error(`${work.name} was refused`, { cause: error })
      ledger.unanswered.push(work)
      return
    }
    ledger.acknowledged.push(work)
    onAcknowledged()
  }
}

async function findTraces(ecs: ECSClient, works: Work[]) {
  const traces: { work: Work; trace: string }[] = []
  const queue = works.values()
  const lanes = Array.from({ length: LOOKS_AT_ONCE }, async () => {
    for (const work of queue) traces.push({ work, trace: await work.trace(ecs) })
  })
  await Promise.all(lanes)
  return traces
}

/**
 * Everything acknowledged since the last look is there; what was not answered is there or not, but not by half. It is settled
 * from now on. With `all`, everything in the folder is looked up again.
 */
async function look(ecs: ECSClient, ledger: Ledger, all: boolean) {
  const acknowledged = all ? [...ledger.settled, ...ledger.acknowledged] : ledger.acknowledged
  const lost = (await findTraces(ecs, acknowledged)).filter(({ trace }) => trace !== 'whole')
  expect(lost.map(({ work, trace }) => `${work.name}: ${trace}`)).toEqual([])
  const unanswered = await findTraces(ecs, ledger.unanswered)
  expect(unanswered.filter(({ trace }) => trace === 'half').map(({ work }) => work.name)).toEqual([])
  const carriedOut = unanswered.filter(({ trace }) => trace === 'whole').map(({ work }) => work)
  ledger.settled.push(...ledger.acknowledged, ...carriedOut)
  Object.assign(ledger, { acknowledged: [], unanswered: [] })
}

/** Starts on a folder, looks, writes, and kills at a random moment. */
async function killUnderLoad(DATA_DIR: string, round: number, ledger: Ledger) {
  const endpoint = program.start({ DATA_DIR })
  const ecs = clientOf(await endpoint.url)
  if (round === 0) await prepare(ecs)
  await look(ecs, ledger, false)
  const enough = Math.floor(40 * Math.random())
  const killSoon = () => {
    if (ledger.acknowledged.length >= enough) setTimeout(() => endpoint.kill(), 4 * Math.random())
  }
  killSoon()
  const writers = Array.from({ length: WRITERS }, (_, writer) => write(ecs, `r${round}-w${writer}`, ledger, killSoon))
  await Promise.all([...writers, endpoint.ended])
  ecs.destroy()
}

async function killWhileStarting(DATA_DIR: string) {
  const endpoint = program.start({ DATA_DIR })
  setTimeout(() => endpoint.kill(), 400 * Math.random())
  await endpoint.ended
}

async function lookAtAll(DATA_DIR: string, ledger: Ledger) {
  const endpoint = program.start({ DATA_DIR })
  const ecs = clientOf(await endpoint.url)
  await look(ecs, ledger, true)
  ecs.destroy()
  endpoint.kill('SIGTERM')
  await endpoint.ended
}

test(
  `finds every acknowledged command and no half one after ${KILLS} kills under load`,
  async () => {
    const total = { kills: 0, acknowledged: 0, unanswered: 0, whileStarting: 0 }
    while (total.kills < KILLS) {
      const ledger: Ledger = { settled: [], acknowledged: [], unanswered: [] }
      const DATA_DIR = join(folder, String(total.kills))
      for (let round = 0; round < KILLS_PER_FOLDER; round++, total.kills++) {
        if (round % 10 === 4) {
          await killWhileStarting(DATA_DIR)
          total.whileStarting++
        } else {
          await killUnderLoad(DATA_DIR, round, ledger)
          total.acknowledged += ledger.acknowledged.length
          total.unanswered += ledger.unanswered.length
        }
      }
      await lookAtAll(DATA_DIR, ledger)
      if (isLong) console.log(total)
    }
    expect(total.acknowledged).toBeGreaterThan(KILLS)
  },
  TIMEOUT,
)
