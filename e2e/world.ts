import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test as base, type Page } from '@playwright/test'
import { type ConsoleProgram, startProgram } from './console-program.ts'

export { expect } from '@playwright/test'

export const SECOND = 1_000
export const MINUTE = 60 * SECOND

/** A console and an emulator of the test's own, with a clock that only the test turns. */
export interface World extends ConsoleProgram {
  url: string
  /** A link that signs one browser in. */
  signInUrl(): string
  /** Turns the emulator's clock; everything that falls due happens. The page shows it when it next asks. */
  advance(milliseconds: number): Promise<void>
  /** Nothing listens at the endpoint's address any more. */
  stopEndpoint(): Promise<void>
  /** The endpoint is back at its address, with all it knew. */
  startEndpoint(): Promise<void>
  /** Another console for the same endpoint: a restart signs everybody out. */
  restartConsole(): Promise<void>
}

// As plain text, because the compiler would look for them before they are built.
const emulatorBundle: string = '../packages/emulator/dist/index.js'
const bffBundle: string = '../apps/bff/dist/server.js'

/** The bundles that `npm start` runs, not the sources. */
async function load() {
  const emulator = (await import(emulatorBundle)) as typeof import('@gantry/emulator')
  const bff = (await import(bffBundle)) as typeof import('@gantry/bff/server')
  return { ...emulator, ...bff }
}

async function startWorld(seed: Seed): Promise<World & { close(): Promise<void> }> {
  const { manualClock, startEmulator, startConsole } = await load()
  const clock = manualClock(Date.now())
  const dataDir = await mkdtemp(path.join(tmpdir(), 'gantry-e2e-'))
  const startEndpoint = (port: number) => startEmulator({ port, clock, seed, dataDir })
  let emulator: Awaited<ReturnType<typeof startEmulator>> | undefined = await startEndpoint(0)
  const { url: endpoint } = emulator

  const openConsole = (port: number) =>
    startConsole(
      {
        port,
        backend: { kind: 'emulator', port: 0, dataDir, speed: 1, seed },
        region: 'us-east-1',
        webRoot: new URL('../apps/web/dist', import.meta.url).pathname,
        logLevel: 'error',
      },
      { emulatorUrl: Promise.resolve(endpoint) },
    )
  let gantry = await openConsole(0)
  const { url } = gantry
  let program: Promise<ConsoleProgram> | undefined
  const secondUser = () => (program ??= startProgram(gantry.signInUrl()))
  /** The BFF serves one answer to everybody for two seconds; any write, even a refused one, makes it forget. */
  const forgetAnswers = async () => {
    await (await secondUser()).tell('clusters.delete', { cluster: 'nobody-has-this-one' }).catch(() => {})
  }

  return {
    url,
    signInUrl: () => gantry.signInUrl(),
    ask: async (procedure, input) => (await secondUser()).ask(procedure, input),
    tell: async (procedure, input) => (await secondUser()).tell(procedure, input),
    async advance(milliseconds) {
      await clock.advance(milliseconds)
      await forgetAnswers()
    },
    async stopEndpoint() {
      await emulator?.close()
      emulator = undefined
      await forgetAnswers()
    },
    async startEndpoint() {
      emulator = await startEndpoint(Number(new URL(endpoint).port))
    },
    async restartConsole() {
      await gantry.close()
      program = undefined
      gantry = await openConsole(Number(new URL(url).port))
    },
    async close() {
      await gantry.close()
      await emulator?.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

type Seed = 'empty' | 'demo' | 'large'

interface Options {
  /** What the account holds at first. */
  seed: Seed
}

interface Fixtures {
  world: World
  /** Signed in, on the list of clusters. */
  signedIn: Page
  /** Turns the clock and presses the page's Refresh. */
  later: (milliseconds: number) => Promise<void>
}

export const test = base.extend<Options & Fixtures>({
  seed: ['empty', { option: true }],
  world: async ({ seed }, use) => {
    const world = await startWorld(seed)
    await use(world)
    await world.close()
  },
  page: async ({ page }, use) => {
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => {
      // A refused request is the subject of some stories; the browser notes each.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) complaints.push(message.text())
    })
    await use(page)
    if (complaints.length > 0) throw new Error(`The page complained:\n${complaints.join('\n')}`)
  },
  signedIn: async ({ page, world }, use) => {
    await page.goto(world.signInUrl())
    // An account with nothing in it opens on the wizard.
    const isThere = page.getByRole('heading', { level: 1, name: 'Clusters' })
    await isThere.or(page.getByRole('heading', { level: 1, name: 'Welcome to Amazon ECS' })).waitFor()
    if (!(await isThere.isVisible())) await page.goto(`${world.url}/us-east-1/clusters`)
    await isThere.waitFor()
    await use(page)
  },
  later: async ({ page, world }, use) => {
    await use(async (milliseconds) => {
      await world.advance(milliseconds)
      await page.getByRole('button', { name: 'Refresh', exact: true }).click()
    })
  },
})
