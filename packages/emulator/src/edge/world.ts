import { createHash } from 'node:crypto'
import { deserialize, serialize } from 'node:v8'
import { type AccessKey, rootKey } from '../auth/access-keys.ts'
import { authorize } from '../auth/authorize.ts'
import { type Call, emptyTrail, recordCall, toCall, type Trail, withoutReads } from '../cloudtrail/trail.ts'
import { nextDueAt } from '../ecs/state/agenda.ts'
import { newUuid } from '../ecs/state/random.ts'
import { advanceRegion } from '../region/advance-region.ts'
import { aroundEcs } from '../region/around-ecs.ts'
import type { Principal, Region } from '../region/region.ts'
import { createRegionState, type RegionState } from '../region/region-state.ts'
import { settle } from '../region/settle.ts'
import { advance } from '../ecs/scheduler/advance.ts'
import type { LimitsMode } from '../ecs/limits/limits-mode.ts'
import { createState } from '../ecs/state/create-state.ts'
import type { EcsState } from '../ecs/state/state.ts'
import { createIamState, findIamKey, type IamState } from '../iam/state/iam-state.ts'
import { AwsError } from '../protocol/aws-error.ts'
import type { JournalEntry } from './journal.ts'
import { getService } from './services.ts'
import { reportDefect } from './report-defect.ts'
import type { Service, ServedOperation, States } from './service.ts'

/** All that the emulator remembers. */
export interface World {
  /**
   * Runs one command at its time: reads its input, asks whether the caller may, runs it, records it as API activity.
   * Returns the body of its reply; throws an AwsError when it is refused. A command that was accepted once, and is read from
   * the journal, is run without limits.
   */
  run(command: JournalEntry, limits?: LimitsMode): string
  /** Keeps a call that was refused before it ran as API activity. */
  recordRefusal(command: JournalEntry, error: AwsError): void
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
  /** The services around ECS, by account and Region. */
  regions: Map<string, RegionState>
  /** By account and Region. */
  trails: Map<string, Trail>
}

/** A command on its way. */
interface Execution {
  service: Service
  operation: ServedOperation<unknown>
  command: JournalEntry
  limits: LimitsMode
}

/** Where and when one service calls another. */
interface CallSite {
  account: string
  region: string
  service: string
  operation: string
  now: number
  requestId: string
}

export function createWorld(snapshot?: Buffer): World {
  const memory: Memory = snapshot ? (deserialize(snapshot) as Memory) : emptyMemory()
  const states = toStates(memory, call)

  /** Authorises and runs one call whose input has been read. */
  function execute({ service, operation, command, limits }: Execution, input: unknown): unknown {
    const { account, region, now, caller: arn, context } = command
    const invokedBy = context.sourceIp.endsWith('.amazonaws.com') ? context.sourceIp : undefined
    const caller = { account, region, arn, endpoint: context.endpoint, limits: context.limits, invokedBy }
    const state = service.stateOf(states, command)
    authorize(states.iam(account), command, () => operation.access(state, input, caller))
    operation.checkLimits?.(state, input, limits)
    const around = aroundEcs(() => states.region(account, region), caller, now)
    return operation.run(state, input, now, { ...caller, around })
  }

  /** Keeps the call as API activity, whatever comes of it. */
  function recorded<Result>({ service, operation, command }: Execution, work: (call: Call) => Result): Result {
    const call = toCall(command, !operation.writes)
    try {
      return work(call)
    } catch (error) {
      if (error instanceof AwsError) Object.assign(call, { errorCode: error.code, errorMessage: error.message })
      throw error
    } finally {
      recordCall(states.trail(command.account, service.homeRegion ?? command.region), call)
    }
  }

  /** One service calls another. */
  function call(at: CallSite, { arn, principalId, invokedBy, userAgent = invokedBy }: Principal, input: object): object {
    const context = { requestId: at.requestId, accessKeyId: '', principalId, sourceIp: invokedBy, userAgent }
    const execution = toExecution({ ...at, caller: arn, input: '', context }, 'today')
    const { schema, writes } = execution.operation
    return recorded(execution, (record) => {
      record.request = JSON.stringify(input)
      const output = execute(execution, input) as object
      const { isJson, writeOutput } = execution.service.protocol
      if (writes) record.response = isJson ? writeOutput(schema, output) : JSON.stringify(output)
      return output
    })
  }

  function advanceOne(name: string, now: number) {
    const around = memory.regions.get(name)
    if (around) advanceRegion(states.region(around.account, around.region), now)
    else if (memory.ecs.has(name)) advance(memory.ecs.get(name)!, now)
  }

  /** What is due in several Regions, in the order of time: it may hang on what IAM, which they share, was at that time. */
  function advanceTogether(names: string[], now: number) {
    for (;;) {
      const due = names.map((name) => ({ name, dueAt: dueAtOf(name) })).filter(({ dueAt }) => dueAt <= now)
      const [first, second] = due.sort((a, b) => a.dueAt - b.dueAt || (a.name < b.name ? -1 : 1))
      if (!first) return
      advanceOne(first.name, second?.dueAt ?? now)
    }
  }

  function dueAtOf(name: string): number {
    const [ecs, around] = [memory.ecs.get(name), memory.regions.get(name)]
    return Math.min((ecs && nextDueAt(ecs)) ?? Infinity, (around && nextDueAt(around)) ?? Infinity)
  }

  /** Accounts and Regions in which something has been done. */
  const namesOf = () => [...new Set([...memory.ecs.keys(), ...memory.regions.keys()])]

  function toExecution(command: JournalEntry, limits: LimitsMode): Execution {
    const service = getService(command.service)
    return { service, operation: service.getOperation(command.operation), command, limits }
  }

  return {
    run(command, limits = 'off') {
      const execution = toExecution(command, limits)
      const { schema, writes } = execution.operation
      const { isJson, readInput, writeOutput } = execution.service.protocol
      const name = nameOf(command)
      advanceTogether(
        namesOf().filter((one) => one.startsWith(`${command.account}/`)),
        command.now,
      )
      advanceOne(name, command.now)
      return recorded(execution, (call) => {
        const input = readInput(schema, command.input)
        call.request = isJson ? command.input : JSON.stringify(input)
        const output = execute(execution, input)
        const reply = writeOutput(schema, output)
        if (writes) call.response = isJson ? reply : JSON.stringify(output)
        if (memory.regions.has(name)) settle(states.region(command.account, command.region), command.now)
        return reply
      })
    },
    recordRefusal(command, error) {
      const { service, operation } = toExecution(command, 'off')
      const call = Object.assign(toCall(command, !operation.writes), { errorCode: error.code, errorMessage: error.message })
      recordCall(states.trail(command.account, service.homeRegion ?? command.region), call)
    },
    advance(now) {
      const names = namesOf()
      advanceTogether(names, now)
      for (const name of names) advanceOne(name, now)
    },
    nextDue() {
      const times = [...memory.ecs.values(), ...memory.regions.values()].map((state) => nextDueAt(state) ?? Infinity)
      const next = Math.min(...times)
      return next === Infinity ? undefined : next
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

const nameOf = ({ account, region }: { account: string; region: string }) => `${account}/${region}`

const emptyMemory = (): Memory => ({ ecs: new Map(), iam: new Map(), regions: new Map(), trails: new Map() })

function toStates(memory: Memory, call: (at: CallSite, principal: Principal, input: object) => object): States {
  const regions = new Map<string, Region>()
  const states: States = {
    ecs(account, region, now) {
      const name = nameOf({ account, region })
      return getOrMake(memory.ecs, name, () => createState({ account, region, seed: seedOf(name), now }))
    },
    region(account, region) {
      const name = nameOf({ account, region })
      return getOrMake(regions, name, () => {
        const state = getOrMake(memory.regions, name, () =>
          createRegionState({ account, region, seed: seedOf(`${name}/around`) }),
        )
        return {
          state,
          ecs: states.ecs(account, region, 0),
          iam: states.iam(account),
          reportDefect,
          // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows what the operation that it names gives
          call: <Output extends object>(principal: Principal, service: string, operation: string, input: object, now: number) =>
            call({ account, region, service, operation, now, requestId: newUuid(state) }, principal, input) as Output,
        }
      })
    },
    iam: (account) => getOrMake(memory.iam, account, () => createIamState({ account, seed: seedOf(`${account}/iam`) })),
    trail: (account, region) => getOrMake(memory.trails, nameOf({ account, region }), () => emptyTrail(account, region)),
  }
  return states
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
