import type { EcsState } from '../ecs/state/state.ts'
import type { Caller } from '../ecs/operation.ts'
import type { IamState } from '../iam/state/iam-state.ts'
import type { RegionState } from './region-state.ts'

/** In whose name a service calls another. */
export interface Principal {
  /** ARN of a user, the root user, or the session of a role: `arn:aws:sts::123456789012:assumed-role/ecsInstanceRole/i-0abc…`. */
  arn: string
  /** Unique id of the user; for a session of a role `AROA…:session`. */
  principalId: string
  /** The service that calls, as API activity names it: `cloudformation.amazonaws.com`. */
  invokedBy: string
  /** What a program calls itself that is no service of AWS: it then has an address as `invokedBy`. */
  userAgent?: string
}

/**
 * One account in one Region, as the services around ECS see it. Others' states are there to be read; what a service wants of
 * another it asks for by `call`, as any client would.
 */
export interface Region {
  readonly state: RegionState
  readonly ecs: EcsState
  readonly iam: IamState
  /**
   * Runs an API action of another service at `now`: authorised by the principal's policies, recorded as API activity. Gives
   * its output; throws its AwsError. The service must be among those that the caller's row in edge/services.ts brings along.
   */
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows what the operation that it names gives
  call<Output extends object>(principal: Principal, service: string, operation: string, input: object, now: number): Output
  /** Tells of something that should never happen. */
  reportDefect(error: unknown): void
}

/**
 * One API action of a service around ECS. As those of ECS: it checks first and changes afterwards; everything due before
 * `now` has happened; what it wants to happen later it enters in the agenda.
 */
export type RegionOperation<Input, Output> = (region: Region, input: Input, now: number, caller: Caller) => Output
