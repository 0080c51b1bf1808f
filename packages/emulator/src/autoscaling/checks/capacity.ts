import { validationError } from '../../protocol/query/read-form.ts'
import { checkNotNegative } from './refusals.ts'

export interface Capacity {
  minSize: number
  maxSize: number
  desiredCapacity: number
}

/** Throws ValidationError unless min <= desired <= max. */
export function checkCapacity({ minSize, maxSize, desiredCapacity }: Capacity): void {
  checkNotNegative(minSize, 'minSize')
  checkNotNegative(maxSize, 'maxSize')
  checkNotNegative(desiredCapacity, 'desiredCapacity')
  if (maxSize < minSize) throw validationError(`Max bound, ${maxSize}, must be greater than or equal to min bound, ${minSize}`)
  if (desiredCapacity < minSize || desiredCapacity > maxSize) {
    throw validationError(
      `Desired capacity:${desiredCapacity} must be between the specified min size:${minSize} and max size:${maxSize}`,
    )
  }
}

/** Throws ValidationError when a group would have fewer instances than it must. */
export function checkDecrement({ minSize, desiredCapacity }: Capacity, count: number, verb: 'Terminating' | 'Detaching'): void {
  if (desiredCapacity - count >= minSize) return
  throw validationError(
    desiredCapacity === minSize
      ? `Currently, desiredSize equals minSize (${minSize}). ${verb} instance without replacement will violate group's min size constraint. Either set shouldDecrementDesiredCapacity flag to false or lower group's min size.`
      : `${verb} ${count} instances without replacement will violate group's min size constraint (${minSize}).`,
  )
}
