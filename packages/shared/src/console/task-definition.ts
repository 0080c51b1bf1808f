import type { TaskDefinitionDocument } from '../ecs/task-definition.ts'

/** A family in the list of task definitions. */
export interface FamilyView {
  family: string
  /** Latest ACTIVE revision; absent when every revision is INACTIVE. */
  latestRevision?: number
  status: 'ACTIVE' | 'INACTIVE'
}

/** One revision in the list of its family. */
export interface RevisionView {
  family: string
  revision: number
  arn: string
  status: string
}

/** A revision with everything that ECS says of it. */
export interface TaskDefinitionView extends RevisionView {
  registeredAt?: number
  registeredBy?: string
  deregisteredAt?: number
  requiresAttributes: { name: string; value?: string }[]
  compatibilities: string[]
  /** What RegisterTaskDefinition would take to make this revision again. Values that look like secrets are MASKED. */
  document: TaskDefinitionDocument
  /** Whether anything in `document` is masked. */
  masked: boolean
  tags: { key: string; value: string }[]
}

/** Stands where the BFF has hidden a value that looks like a secret. */
export const MASKED = '••••••••'
