import type { ManualClock } from '../edge/clock.ts'
import type { SeedName } from '../edge/plant-seed.ts'
import type { EcsState } from '../ecs/state/state.ts'
import type { ReceivedRequest } from '../protocol/protocol.ts'
import type { Reply } from '../protocol/reply.ts'
import { controlRefusal } from './control-guard.ts'
import { ControlInputError, readAdvance, readFault, readReset } from './control-input.ts'
import type { Faults } from './faults.ts'
import { toJson } from './state-json.ts'

/** What can be turned, emptied, looked at and broken behind the door. */
export interface Controlled {
  clock: ManualClock
  faults: Faults
  reset(seed: SeedName): Promise<void>
  /** What ECS remembers of each account and Region, up to now. */
  ecsStates(): Iterable<EcsState>
}

/** Paths that belong to the control door. */
export const CONTROL_PATH = '/_emulator/'

/** The door for people's own test suites: `POST /_emulator/reset`, `POST /_emulator/clock`… Never rejects with a ControlInputError. */
export function openControlDoor(controlled: Controlled): (request: ReceivedRequest) => Promise<Reply> {
  return async (request) => {
    const refusal = controlRefusal(request)
    if (refusal) return reply(refusal.statusCode, { message: refusal.message })
    const act = actions[`${request.method} ${request.path.slice(CONTROL_PATH.length)}`]
    if (!act)
      return reply(404, { message: `The control door has ${Object.keys(actions).join(', ')}, each behind ${CONTROL_PATH}.` })
    try {
      return reply(200, await act(controlled, request.body))
    } catch (error) {
      if (error instanceof ControlInputError) return reply(400, { message: error.message })
      throw error
    }
  }
}

type Action = (controlled: Controlled, body: Uint8Array) => Promise<object> | object

const actions: Record<string, Action | undefined> = {
  async 'POST reset'({ clock, faults, reset }, body) {
    const seed = readReset(body)
    faults.clear()
    await reset(seed)
    return { seed, now: clock.now() }
  },
  async 'POST clock'({ clock }, body) {
    await clock.advance(readAdvance(body))
    return { now: clock.now() }
  },
  'GET state'({ clock, faults, ecsStates }) {
    const ecs = Object.fromEntries([...ecsStates()].map((state) => [`${state.account}/${state.region}`, state]))
    return { now: clock.now(), faults: faults.list(), ecs }
  },
  'POST faults'({ faults }, body) {
    faults.add(readFault(body))
    return { faults: faults.list() }
  },
  'DELETE faults'({ faults }) {
    faults.clear()
    return { faults: [] }
  },
}

function reply(statusCode: number, content: object): Reply {
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }
  return { statusCode, headers, body: toJson(content) }
}
