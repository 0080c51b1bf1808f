import { AwsError } from '../../protocol/aws-error.ts'

/** A refusal of EC2: its code and its text. */
export const refusal = (code: string, message: string): AwsError => new AwsError(code, message)

export const invalidValue = (message: string): AwsError => refusal('InvalidParameterValue', message)

export const missingParameter = (name: string): AwsError =>
  refusal('MissingParameter', `The request must contain the parameter ${name}`)

export const dependencyViolation = (message: string): AwsError => refusal('DependencyViolation', message)

/** What EC2 has and this endpoint does not. */
export const notImplemented = (what: string): AwsError =>
  refusal('UnsupportedOperation', `${what} is not implemented by this endpoint.`)

/** Throws when a request uses a member that is not implemented here. */
export function refuseMembers<Input extends object>(input: Input, members: (keyof Input & string)[]): void {
  for (const member of members) {
    const value = input[member]
    if (value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0)) throw notImplemented(member)
  }
}
