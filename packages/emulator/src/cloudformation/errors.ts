import { AwsError } from '../protocol/aws-error.ts'

export const validationError = (message: string) => new AwsError('ValidationError', message)
export const alreadyExists = (name: string) => new AwsError('AlreadyExistsException', `Stack [${name}] already exists`)

/** A feature of CloudFormation that this endpoint does not have. */
export const notImplemented = (what: string) => validationError(`${what} is not implemented by this endpoint.`)
