import { AwsError } from '../../protocol/aws-error.ts'

/** A name that is taken, where the service itself would have given back what is there. */
export const alreadyThere = (name: string) => new AwsError('AlreadyExists', `${name} already exists`)
