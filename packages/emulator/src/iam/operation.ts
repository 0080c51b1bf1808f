import type { Caller } from '../ecs/operation.ts'
import type { IamState } from './state/iam-state.ts'

/** One API action of IAM: checks first and changes afterwards, as those of ECS do. */
export type IamOperation<Input, Output> = (state: IamState, input: Input, now: number, caller: Caller) => Output
