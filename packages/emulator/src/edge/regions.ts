import { createHash } from 'node:crypto'
import { deserialize, serialize } from 'node:v8'
import { unsupported } from '../ecs/checks/unsupported.ts'
import { ecsOperations } from '../ecs/operations.ts'
import type { Operation } from '../ecs/operation.ts'
import { advance } from '../ecs/scheduler/advance.ts'
import { createState } from '../ecs/state/create-state.ts'
import type { EcsState } from '../ecs/state/state.ts'
import { AwsError } from '../protocol/aws-error.ts'
import { readInput, writeOutput } from '../protocol/codec.ts'
import { findOperationSchema } from '../protocol/model.ts'
import type { JournalEntry } from './journal.ts'

/** All that the emulator remembers: one state per account and Region, made on first use. */
export interface Regions {
  /** Runs one command at its time and returns the body of its reply. Throws an AwsError when it is refused. */
  run(command: JournalEntry): Uint8Array
  /** Brings every state up to `now`. */
  advance(now: number): void
  /** When something will happen next; undefined when nothing is planned. */
  nextDue(): number | undefined
  toSnapshot(): Buffer
}

const rows: Record<string, { run: Operation<never, object>; writes: boolean } | undefined> = ecsOperations

/** True when an operation changes the state: such commands are journalled. */
export function isWrite(operation: string): boolean {
  return rows[operation]?.writes ?? false
}

export function createRegions(snapshot?: Buffer): Regions {
  const states: Map<string, EcsState> = snapshot ? deserialize(snapshot) : new Map()

  function stateOf(account: string, region: string, now: number): EcsState {
    const name = `${account}/${region}`
    let state = states.get(name)
    if (!state) {
      state = createState({ account, region, seed: seedOf(name), now })
      states.set(name, state)
    }
    return state
  }

  return {
    run({ account, region, now, caller, operation, input }) {
      const schema = findOperationSchema(operation)
      if (!schema) throw new AwsError('UnknownOperationException', `The operation ${operation} is not known.`)
      const row = rows[operation]
      if (!row) throw unsupported(operation)
      const request = readInput(schema, input)
      const state = stateOf(account, region, now)
      advance(state, now)
      return writeOutput(schema, row.run(state, request as never, now, { account, region, arn: caller }))
    },
    advance(now) {
      for (const state of states.values()) advance(state, now)
    },
    nextDue() {
      let next: number | undefined
      for (const { agenda } of states.values()) {
        const dueAt = agenda.heap[0]?.dueAt
        if (dueAt !== undefined && (next === undefined || dueAt < next)) next = dueAt
      }
      return next
    },
    toSnapshot: () => serialize(states),
  }
}

/** The random numbers of a Region begin at a number that follows from its name, so that runs are reproducible. */
function seedOf(name: string): number {
  return createHash('sha256').update(name).digest().readInt32BE(0)
}
