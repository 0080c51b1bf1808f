import { dependenciesOf } from '../template/dependencies.ts'
import type { Stack, StackResource } from '../state/cloud-formation-state.ts'

const isMade = ({ status }: StackResource) => status === 'CREATE_COMPLETE' || status === 'UPDATE_COMPLETE'

/** Whether there is something of it: its creation has begun, and it has not been deleted or left behind. */
export const isThere = ({ status }: StackResource): boolean =>
  status !== undefined && status !== 'DELETE_COMPLETE' && status !== 'DELETE_SKIPPED'

/** The resources that something happens to. */
export const inProgress = (stack: Stack): StackResource[] =>
  [...stack.resources.values()].filter(({ step }) => step !== undefined)

export const areAllMade = (stack: Stack): boolean => [...stack.resources.values()].every(isMade)

/** The resources that can be begun: all that they need is there. */
export function readyToCreate(stack: Stack): StackResource[] {
  return [...stack.resources.values()].filter(
    (resource) => resource.status === undefined && needsOf(stack, resource).every(isMade),
  )
}

/** The resources that can be deleted: nothing that needs them is there. */
export function readyToDelete(stack: Stack): StackResource[] {
  const present = [...stack.resources.values()].filter(isThere)
  const needed = new Set(present.flatMap((resource) => needsOf(stack, resource)))
  return present.filter((resource) => resource.step === undefined && resource.status !== 'DELETE_FAILED' && !needed.has(resource))
}

/** The resources whose properties can be compared with the new template: all that they need has been. */
export function readyToCompare(stack: Stack): StackResource[] {
  const isSettled = ({ isToCompare, step }: StackResource) => !isToCompare && step === undefined
  return [...stack.resources.values()].filter(
    (resource) => resource.isToCompare && resource.step === undefined && needsOf(stack, resource).every(isSettled),
  )
}

function needsOf(stack: Stack, { logicalId }: StackResource): StackResource[] {
  const needs = dependenciesOf(stack.blueprint.template).get(logicalId) ?? []
  return [...needs].flatMap((name) => stack.resources.get(name) ?? [])
}
