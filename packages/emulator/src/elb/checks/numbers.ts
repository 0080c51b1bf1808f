import { validationError } from './refusals.ts'

/** Throws ValidationError unless a number is absent, or one of these. */
export function checkRange(name: string, value: number | undefined, least: number, most: number): void {
  if (value !== undefined && (value < least || value > most)) {
    throw validationError(`${name} '${value}' must be in the range ${least}-${most}`)
  }
}

/** A port of a listener or a target. */
export const checkPort = (value: number | undefined): void => {
  if (value !== undefined && (value < 1 || value > 65_535)) throw validationError(`Port '${value}' must be in the range 1-65535`)
}
