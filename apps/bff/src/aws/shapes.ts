import type { commands } from './ecs-sdk.ts'

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

type Commands = typeof commands

/** The name of an API action, as IAM and the wire spell it. */
export type Action = keyof Commands
export type ReadAction = Extract<Action, `List${string}` | `Describe${string}`>
export type WriteAction = Exclude<Action, ReadAction>
export type InputOf<A extends Action> = NonNullable<ConstructorParameters<Commands[A]>[0]>
export type OutputOf<A extends Action> = Awaited<ReturnType<ReturnType<InstanceType<Commands[A]>['resolveMiddleware']>>>['output']
