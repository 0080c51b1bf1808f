import type { Region } from '../../region/region.ts'
import type { Stack, StackResource } from '../state/cloud-formation-state.ts'

/** What a resource type works with: the other services, asked in the name of the stack's creator. */
export interface Workplace {
  readonly region: Region
  readonly stack: Stack
  readonly now: number
  /** One API action of another service. Throws its AwsError. */
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows what the operation that it names gives
  call<Output extends object>(service: string, operation: string, input: object): Output
  /** `stack-LogicalId-RANDOM`, cut so that it is no longer than that. */
  nameOf(resource: StackResource, longest: number): string
  /** The resource's own tags and those of the stack. */
  tagsWith(own: unknown): FullTag[]
}

export interface FullTag {
  Key: string
  Value: string
}

type Properties = Record<string, unknown>

/** How one type of resource is made, watched, changed and taken away. All of it through the API of its service. */
export interface ResourceType {
  /** The service's name in messages: `Ecs`. */
  serviceName: string
  /** Reads the properties of the template, functions carried out. Throws PropertyError. */
  read(properties: Properties): Properties
  /** What Fn::GetAtt knows. */
  attributes: readonly string[]
  /** Seconds from the request to the first look at what became of it. */
  seconds: { create: number; delete: number }
  /** Minutes after which waiting for it to become stable ends; 60 when absent. */
  patience?: number
  /** The property that holds a name of the user's choice, where that needs CAPABILITY_NAMED_IAM. */
  iamName?: string
  /** Asks for it and returns its physical id. */
  create(place: Workplace, properties: Properties, resource: StackResource): string
  /** What is to be asked for once it has a physical id. */
  configure?(place: Workplace, resource: StackResource): void
  /** Whether it is as it was asked to be, after creation or update. Throws NotStabilized when it never will. */
  isStable?(place: Workplace, resource: StackResource): boolean
  /** The values of `attributes`, once it is stable. */
  describe?(place: Workplace, resource: StackResource): Record<string, unknown>
  /** Takes the next step towards its end; true when it is gone. A refusal of "no such resource" means gone, too. */
  remove(place: Workplace, resource: Pick<StackResource, 'properties' | 'memo'> & { physicalId: string }): boolean
  /** Codes with which its service refuses to delete it as long as others use it. */
  inUseCodes?: readonly string[]
  /** Absent: an update cannot change it. */
  update?: Update
}

export type Update =
  /** Changes of these properties; others are not implemented. */
  | {
      kind: 'in-place'
      properties: readonly string[]
      run(place: Workplace, resource: StackResource, properties: Properties): void
    }
  /** A change makes another one, and the old one goes when all is done. */
  | { kind: 'replacement' }

/** A property is not what its type knows. The message is CloudFormation's. */
export class PropertyError extends Error {}

/** It was made, but will never be as it was asked to be. */
export class NotStabilized extends Error {
  readonly handlerErrorCode: string
  constructor(message: string, handlerErrorCode = 'NotStabilized') {
    super(message)
    this.handlerErrorCode = handlerErrorCode
  }
}
