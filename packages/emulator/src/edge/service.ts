import type { Trail } from '../cloudtrail/trail.ts'
import type { LimitsMode } from '../ecs/limits/limits-mode.ts'
import type { EcsState } from '../ecs/state/state.ts'
import type { Caller } from '../ecs/operation.ts'
import type { AccessRequest } from '../iam/access-request.ts'
import type { IamState } from '../iam/state/iam-state.ts'
import type { OperationSchema } from '../protocol/model.ts'
import type { Protocol } from '../protocol/protocol.ts'
import type { Region } from '../region/region.ts'
import type { JournalEntry } from './journal.ts'

/** The states of all services, each made on first use. */
export interface States {
  ecs(account: string, region: string, now: number): EcsState
  /** The services around ECS. */
  region(account: string, region: string): Region
  iam(account: string): IamState
  trail(account: string, region: string): Trail
}

/** One API action of a service. */
export interface ServedOperation<State> {
  schema: OperationSchema
  /** True when it changes the state: such commands are journalled. */
  writes: boolean
  run(state: State, input: unknown, now: number, caller: Caller): unknown
  /** Refuses what would go over a limit of the account; absent where there are none. */
  checkLimits?(state: State, input: unknown, mode: LimitsMode): void
  /** What the caller must be allowed to do; empty for what everybody may. */
  access(state: State, input: unknown, caller: Caller): AccessRequest[]
}

/** One AWS service of the endpoint. */
export interface Service<State = unknown> {
  protocol: Protocol
  /** Set when the service is not regional: where its calls are recorded. */
  homeRegion?: string
  stateOf(states: States, command: JournalEntry): State
  /** Throws when the service has no such operation, or when this endpoint does not serve it. */
  getOperation(name: string): ServedOperation<State>
}
