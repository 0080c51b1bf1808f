import type { LoadBalancer } from '@aws-sdk/client-ecs'
import type { EcsState } from './state/state.ts'

/** Who signed the request. */
export interface Caller {
  account: string
  region: string
  /** `arn:aws:iam::123456789012:root` for the root user. */
  arn: string
  /** The address that the request went to, without a path: `http://127.0.0.1:8081`. */
  endpoint?: string
  /** Set when the limits of the guide were in force: what is made then keeps them, also when the journal is read again. */
  limits?: 'guide'
  /** The service of AWS that calls in somebody's name: `autoscaling.amazonaws.com`. */
  invokedBy?: string
  /** What the services around ECS say; absent where ECS is alone. */
  around?: Around
}

/** What an ECS operation may ask of the services around it. */
export interface Around {
  /**
   * The name or ARN of the role in which ECS will use these load balancers: the one that is wanted, or ECS's own. Throws when
   * one of them is not there, or when the role cannot reach it.
   */
  roleFor(loadBalancers: readonly LoadBalancer[], role: string | undefined): string
}

/**
 * One API action: a function of (state, input, now, caller). The state has been advanced to `now` (epoch milliseconds)
 * before. It checks first and changes afterwards, so that a refusal (an AwsError thrown) has changed nothing. Operations do
 * not call one another. Inputs have been checked against the SDK's schema (types, required members, enumerations);
 * everything else is the operation's to check. Outputs are the SDK's output types (times as Date).
 */
export type Operation<Input, Output> = (state: EcsState, input: Input, now: number, caller: Caller) => Output
