import { AwsError } from '../../protocol/aws-error.ts'
import { constraintError, validationError } from '../../protocol/query/read-form.ts'

export const alreadyExists = (message: string): AwsError => new AwsError('AlreadyExists', message)
export const resourceInUse = (message: string): AwsError => new AwsError('ResourceInUse', message)
export const scalingActivityInProgress = (message: string): AwsError => new AwsError('ScalingActivityInProgress', message)

/** Throws when a request uses a member that is not implemented here. */
export function refuseMembers<Input extends object>(input: Input, members: (keyof Input & string)[]): void {
  for (const member of members) {
    const value = input[member]
    if (value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0)) {
      throw validationError(`${member} is not implemented by this endpoint.`)
    }
  }
}

/** Throws ValidationError unless it can be the name of a group or a launch configuration. */
export function checkName(name: string, path: string): void {
  if (name.length < 1) throw constraintError(name, path, 'Member must have length greater than or equal to 1')
  if (name.length > 255) throw constraintError(name, path, 'Member must have length less than or equal to 255')
  if (/[:\p{Cc}]/u.test(name)) throw validationError(`The specified value for ${path} is invalid. It must not contain a colon.`)
}

/** Throws ValidationError unless the number, if there is one, is zero or more. */
export function checkNotNegative(value: number | undefined, path: string): void {
  if (value !== undefined && value < 0) throw constraintError(value, path, 'Member must have value greater than or equal to 0')
}
