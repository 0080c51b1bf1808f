import { taskDefinitionSamples } from '@gantry/shared/ecs/task-definition-samples'

const blank = { family: '', containerDefinitions: [] }

/** The choices of `Start from`, the blank one first. */
export const startOptions = [
  { value: '', label: 'Nothing', description: 'An empty form' },
  ...taskDefinitionSamples.map(({ id, title, description }) => ({ value: id, label: title, description })),
]

/** The sample of that id; a blank document for any other. */
export function sampleText(id: string): string {
  return written(taskDefinitionSamples.find((sample) => sample.id === id)?.document ?? blank)
}

/** A document as people write it. */
export function written(document: object): string {
  return JSON.stringify(document, null, 2)
}
