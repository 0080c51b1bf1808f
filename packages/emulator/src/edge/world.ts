import { createHash } from 'node:crypto'
import { deserialize, serialize } from 'node:v8'
import { type AccessKey, rootKey } from '../auth/access-keys.ts'
import { authorize } from '../auth/authorize.ts'
import { type Call, emptyTrail, recordCall, toCall, type Trail, withoutReads } from '../cloudtrail/trail.ts'
import { advance } from '../ecs/scheduler/advance.ts'
import type { LimitsMode } from '../ecs/limits/limits-mode.ts'
import { createState } from '../ecs/state/create-state.ts'
import type { EcsState } from '../ecs/state/state.ts'
import { createIamState, findIamKey, type IamState } from '../iam/state/iam-state.ts'
import { AwsError } from '../protocol/aws-error.ts'
import type { JournalEntry } from './journal.ts'
import { getService } from './services.ts'
import type { Service, ServedOperation, States } from './service.ts'

/** All that the emulator remembers. */
export interface World {
  /**
   * Runs one command at its time: reads its input, asks whether the caller may, runs it, records it as API activity.
   * Returns the body of its reply; throws an AwsError when it is refused. A command that was accepted once, and is read from
   * the journal, is run without limits.
   */
  run(command: JournalEntry, limits?: LimitsMode): string
  /** Brings everything up to `now`. */
  advance(now: number): void
  /** When something will happen next; undefined when nothing is planned. */
  nextDue(): number | undefined
  /** The active access key of this id. */
  findAccessKey(id: string): AccessKey | undefined
  ecsStates(): Iterable<EcsState>
  toSnapshot(): Buffer
}

interface Memory {
  /** By account and Region. */
  ecs: Map<string, EcsState>
  /** By account. */
  iam: Map<string, IamState>
  /** By account and Region. */
  trails: Map<string, Trail>
}

export function createWorld(snapshot?: Buffer): World {
  const memory: Memory = snapshot ? (deserialize(snapshot) as Memory) : { ecs: new Map(), iam: new Map(), trails: new Map() }
  const states = toStates(memory)

  function perform(
    service: Service,
    operation: ServedOperation<unknown>,
    command: JournalEntry,
    call: Call,
    limits: LimitsMode,
  ): string {
    const { account, region, now, caller: arn, input: text, context } = command
    const { isJson, readInput, writeOutput } = service.protocol
    const input = readInput(operation.schema, text)
    call.request = isJson ? text : JSON.stringify(input)
    const caller = { account, region, arn, endpoint: context.endpoint }
    const state = service.stateOf(states, command)
    authorize(states.iam(account), command, () => operation.access(state, input, caller))
    operation.checkLimits?.(state, input, limits)
    const output = operation.run(state, input, now, caller)
    const reply = writeOutput(operation.schema, output)
    if (operation.writes) call.response = isJson ? reply : JSON.stringify(output)
    return reply
  }

  return {
    run(command, limits = 'off') {
      const service = getService(command.service)
      const operation = service.getOperation(command.operation)
      const call = toCall(command, !operation.writes)
      try {
        return perform(service, operation, command, call, limits)
      } catch (error) {
        if (error instanceof AwsError) Object.assign(call, { errorCode: error.code, errorMessage: error.message })
        throw error
      } finally {
        recordCall(states.trail(command.account, service.homeRegion ?? command.region), call)
      }
    },
    advance(now) {
      for (const state of memory.ecs.values()) advance(state, now)
    },
    nextDue() {
      let next: number | undefined
      for (const { agenda } of memory.ecs.values()) {
        const dueAt = agenda.heap[0]?.dueAt
        if (dueAt !== undefined && (next === undefined || dueAt < next)) next = dueAt
      }
      return next
    },
    findAccessKey(id) {
      if (id === rootKey.id) return rootKey
      for (const state of memory.iam.values()) {
        const key = findIamKey(state, id)
        if (key) return key
      }
      return undefined
    },
    ecsStates: () => memory.ecs.values(),
    toSnapshot() {
      const trails = [...memory.trails].map(([name, trail]): [string, Trail] => [name, withoutReads(trail)])
      return serialize({ ...memory, trails: new Map(trails) })
    },
  }
}

function toStates(memory: Memory): States {
  return {
    ecs(account, region, now) {
      const name = `${account}/${region}`
      return getOrMake(memory.ecs, name, () => createState({ account, region, seed: seedOf(name), now }))
    },
    iam: (account) => getOrMake(memory.iam, account, () => createIamState({ account, seed: seedOf(`${account}/iam`) })),
    trail: (account, region) => getOrMake(memory.trails, `${account}/${region}`, () => emptyTrail(account, region)),
  }
}

function getOrMake<State>(states: Map<string, State>, name: string, make: () => State): State {
  let state = states.get(name)
  if (!state) states.set(name, (state = make()))
  return state
}

/** The random numbers of a state begin at a number that follows from its name, so that runs are reproducible. */
function seedOf(name: string): number {
  return createHash('sha256').update(name).digest().readInt32BE(0)
}
