import type { ServiceName, services } from './services.ts'

/** The SDK's shapes, for the folders that may not import the SDK itself. Types only: nothing is loaded. */
export type {
  Cluster,
  Container,
  ContainerInstance,
  Deployment,
  Resource,
  Service,
  ServiceEvent,
  Tag,
  Task,
  TaskDefinition,
  TaskOverride,
} from '@aws-sdk/client-ecs'

type Commands<S extends ServiceName> = Awaited<ReturnType<(typeof services)[S]['load']>>['commands']
type AnyCommand = abstract new (input: never) => { resolveMiddleware(...args: never[]): (...args: never[]) => unknown }

/** The names of a service's API actions, as IAM and the wire spell them. */
export type ActionOf<S extends ServiceName> = keyof Commands<S> & string
export type ReadOf<S extends ServiceName> = Extract<ActionOf<S>, `List${string}` | `Describe${string}` | `Get${string}`>
export type WriteOf<S extends ServiceName> = Exclude<ActionOf<S>, ReadOf<S>>

export type Input<S extends ServiceName, A extends ActionOf<S>> = Commands<S>[A] extends AnyCommand
  ? NonNullable<ConstructorParameters<Commands<S>[A]>[0]>
  : never
export type Output<S extends ServiceName, A extends ActionOf<S>> = Commands<S>[A] extends AnyCommand
  ? Awaited<ReturnType<ReturnType<InstanceType<Commands<S>[A]>['resolveMiddleware']>>> extends { output: infer Out }
    ? Out
    : never
  : never

/** The same for ECS, which most of the console is about. */
export type Action = ActionOf<'ecs'>
export type ReadAction = ReadOf<'ecs'>
export type WriteAction = WriteOf<'ecs'>
export type InputOf<A extends Action> = Input<'ecs', A>
export type OutputOf<A extends Action> = Output<'ecs', A>
