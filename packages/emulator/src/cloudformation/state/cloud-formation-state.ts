import type { OnFailure, Output, Parameter, ResourceStatus, StackStatus, Tag } from '@aws-sdk/client-cloudformation'
import type { Principal } from '../../region/region.ts'
import type { ParameterValue } from '../template/parameters.ts'
import type { Template } from '../template/template.ts'

/** What CloudFormation remembers of one account in one Region. Plain data; times are epoch milliseconds. */
export interface CloudFormationState {
  /** By stack id, in the order of creation. Deleted ones stay describable by it for 90 days. */
  stacks: Map<string, Stack>
}

/** Something that will happen to a stack, or to one of its resources. Void when its subject waits for another time by now. */
export type CloudFormationDue =
  | { service: 'cloudformation'; stackId: string; kind: 'stack' | 'timeout' | 'forget' }
  | { service: 'cloudformation'; stackId: string; kind: 'resource'; logicalId: string }

export const emptyCloudFormation = (): CloudFormationState => ({ stacks: new Map() })

/** What a stack is being brought to: a template with its values. */
export interface Blueprint {
  /** As it was given. */
  templateBody: string
  template: Template
  /** As it was given: text, in the template's order. */
  parameters: Parameter[]
  /** As the template sees them: lists as lists, what stands in the parameter store looked up. */
  values: Map<string, ParameterValue>
  tags: Tag[]
  capabilities: string[]
}

export interface Stack {
  id: string
  name: string
  status: StackStatus
  statusReason?: string
  createdAt: number
  updatedAt?: number
  deletedAt?: number
  blueprint: Blueprint
  /** In whose name it calls the other services. */
  principal: Principal
  roleArn?: string
  onFailure: OnFailure
  timeoutInMinutes?: number
  /** Of the request that made it, and what that said. */
  clientRequestToken?: { token: string; request: string }
  /** Of the request that is being carried out: its events bear it. */
  eventToken?: string
  outputs: Output[]
  /** By logical id, in the order of the template: those whose condition holds. */
  resources: Map<string, StackResource>
  /** Oldest first. */
  events: StackEventRecord[]
  /** When it will be looked at. */
  dueAt?: number
  /** Set while it is updated: what it was before. */
  previous?: Blueprint
}

/** What happens to a resource next, when its time has come. */
export type ResourceStep = 'create' | 'await-create' | 'update' | 'await-update' | 'delete' | 'clean'

export interface StackResource {
  logicalId: string
  type: string
  /** Absent until its creation has begun. */
  status?: ResourceStatus
  statusReason?: string
  changedAt: number
  /** Absent until the service that owns it has been asked for it, and told how it is called. */
  physicalId?: string
  /** JSON of what the template wants of it, functions carried out; absent until that is known. */
  declared?: string
  /** The same as its type reads it: what it was asked to be. */
  properties: Record<string, unknown>
  /** What Fn::GetAtt finds. */
  attributes: Record<string, unknown>
  /** Names its requests in messages. */
  token: string
  step?: ResourceStep
  /** When its step is due. */
  dueAt?: number
  /** When waiting for the step to succeed ends. */
  deadlineAt?: number
  /** What its type keeps in mind between two looks. */
  memo: Record<string, string>
  /** During an update: not yet compared with the new template. */
  isToCompare?: boolean
  /** During an update: the one before, to be deleted when all went well, or to be gone back to. */
  replaced?: Replaced
}

/** A physical resource that another has taken the place of. */
export interface Replaced {
  physicalId: string
  properties: Record<string, unknown>
  attributes: Record<string, unknown>
}

export interface StackEventRecord {
  id: string
  at: number
  logicalId: string
  physicalId: string
  type: string
  status: ResourceStatus | StackStatus
  reason?: string
  /** JSON. */
  properties?: string
  token?: string
}
