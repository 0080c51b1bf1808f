import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { manualClock } from '../edge/clock.ts'
import { startEmulator } from '../edge/start-emulator.ts'
import { clientOf } from './test-endpoint.ts'
import { brokenInvariants } from './test-invariants.ts'
import { type Look, look } from './test-look.ts'
import { activeCluster, clusterNames, createModel } from './test-model.ts'
import { firstSteps, nextStep } from './test-model-commands.ts'
import type { Seen, Step } from './test-model-step.ts'
import { brokenPages } from './test-pages.ts'
import { randomFrom } from './test-random.ts'

const START = Date.UTC(2026, 0, 2)

/** Every so many commands. */
const FULL_LOOK = 15
const PAGES = 15
const RESTART = 50

export interface Run {
  seed: number
  /** Of all replies, looks included. */
  digest: string
  commands: number
  accepted: number
  restarts: number
}

/**
 * Gives random commands to an emulator and throws as soon as something does not hold that must. The same seed gives the same
 * commands.
 */
export async function play(seed: number, { commands, restarts }: { commands: number; restarts: boolean }): Promise<Run> {
  const folder = restarts ? mkdtempSync(join(tmpdir(), 'gantry-model-')) : undefined
  const [model, random, hash] = [createModel(), randomFrom(seed), createHash('sha256')]
  const clock = manualClock(START)
  const start = () => startEmulator({ port: 0, dataDir: folder, clock })
  let emulator = await start()
  let client = clientOf(emulator.url)
  const run: Run = { seed, digest: '', commands: 0, accepted: 0, restarts: 0 }
  const trail: string[] = []
  const looks = new Map<string, Look & { at: number }>()

  function note(reply: unknown) {
    hash.update(toText(reply))
  }

  function demandNone(problems: string[]) {
    if (problems.length > 0)
      throw new Error([`Seed ${seed}, command ${run.commands}:`, ...problems, 'after', ...trail.slice(-8)].join('\n'))
  }

  async function see(cluster: string, all: boolean): Promise<Look | undefined> {
    const found = await look(client, cluster, all)
    note(found)
    const before = looks.get(cluster)
    looks.delete(cluster)
    if (!found) return undefined
    demandNone([...brokenInvariants(model, found, before)])
    looks.set(cluster, { ...found, at: clock.now() })
    return found
  }

  async function seen(cluster: string): Promise<Seen> {
    if (looks.get(cluster)?.at !== clock.now()) await see(cluster, false)
    const { tasks = [], instances = [] } = looks.get(cluster) ?? {}
    return { tasks: tasks.map((task) => task.taskArn!), instances: instances.map((one) => one.containerInstanceArn!) }
  }

  async function give(step: Step) {
    const outcome = await step.send(client).then(
      (output) => ({ name: 'ok', output }),
      (error: Error) => ({ name: error.name, output: error.message }),
    )
    trail.push(`${step.name} -> ${outcome.name}${outcome.name === 'ok' ? '' : `: ${String(outcome.output)}`}`)
    note(outcome)
    demandNone(step.mayBe.includes(outcome.name) ? [] : [`expected ${step.mayBe.join(' or ')}`])
    if (outcome.name !== 'ok') return
    run.accepted++
    step.accepted(outcome.output as never)
  }

  async function restart() {
    const picture = () => Promise.all(clusterNames.map((name) => look(client, name, true)))
    const before = await picture()
    client.destroy()
    await emulator.close()
    emulator = await start()
    client = clientOf(emulator.url)
    if (toText(await picture()) !== toText(before)) demandNone(['a restart has changed something'])
    run.restarts++
  }

  for (const step of firstSteps(model, random)) await give(step)
  for (; run.commands < commands; run.commands++) {
    const cluster = random.pick(clusterNames)
    if (random.oneIn(3)) await clock.advance(random.below(random.oneIn(80) ? 4_000_000 : 20_000))
    await give(nextStep(model, random, cluster, await seen(cluster)))
    await see(cluster, run.commands % FULL_LOOK === 0)
    const size = 1 + random.below(7)
    if (run.commands % PAGES === 0 && activeCluster(model, cluster)) demandNone(await brokenPages(client, cluster, size))
    if (restarts && run.commands % RESTART === RESTART - 1) await restart()
  }
  client.destroy()
  await emulator.close()
  if (folder) rmSync(folder, { recursive: true })
  return { ...run, digest: hash.digest('hex') }
}

function toText(value: unknown): string {
  return JSON.stringify(value ?? null, (key, member: unknown) => (key === '$metadata' ? undefined : member))
}
