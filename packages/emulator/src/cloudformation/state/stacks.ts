import type { Region } from '../../region/region.ts'
import { validationError } from '../errors.ts'
import type { Stack } from './cloud-formation-state.ts'

/** By id, or the one of that name that has not been deleted. */
export function findStack({ state }: Region, reference: string): Stack | undefined {
  const { stacks } = state.cloudFormation
  return (
    stacks.get(reference) ?? [...stacks.values()].find(({ name, status }) => name === reference && status !== 'DELETE_COMPLETE')
  )
}

export function getStack(region: Region, reference: string): Stack {
  const stack = findStack(region, reference)
  if (!stack) throw validationError(`Stack with id ${reference} does not exist`)
  return stack
}
