import type { ContainerDefinition, TaskDefinitionDocument } from '../task-definition.ts'

/** Something in a task definition that must be changed before ECS takes it. */
export interface Problem {
  /** Where: `['containerDefinitions', 0, 'image']`. The last member may be missing in the document. */
  path: (string | number)[]
  /** What to change. */
  message: string
  /** ECS takes it as it is, but it is advised against. */
  warning?: true
}

/** One group of rules. It is given a document whose members have the right types. */
export type Rules = (document: TaskDefinitionDocument) => Iterable<Problem>

/** How messages speak of a container: `Container "web"`, or `Container 2` while it has no name. */
export function nameContainer(container: ContainerDefinition | undefined, index: number): string {
  return container?.name ? `Container "${container.name}"` : `Container ${index + 1}`
}

/** The containers, each with its path and the name that messages give it. */
export function* eachContainer(document: TaskDefinitionDocument) {
  for (const [index, container] of (document.containerDefinitions ?? []).entries()) {
    const path: (string | number)[] = ['containerDefinitions', index]
    yield { container, index, path, label: nameContainer(container, index) }
  }
}
