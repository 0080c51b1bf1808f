import type { TaskDefinitionDocument } from '../task-definition.ts'

/** Something to start a task definition from. */
export interface TaskDefinitionSample {
  id: string
  title: string
  /** What it shows, in a sentence. */
  description: string
  document: TaskDefinitionDocument
}
