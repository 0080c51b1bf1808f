/** A declared refusal: goes on the wire as `__type` and `message`. */
export class AwsError extends Error {
  readonly code: string
  readonly statusCode: number
  /** What the error's shape has beside the message. */
  readonly members: object

  constructor(code: string, message: string, statusCode = 400, members: object = {}) {
    super(message)
    this.name = 'AwsError'
    this.code = code
    this.statusCode = statusCode
    this.members = members
  }
}

export const invalidParameter = (message: string) => new AwsError('InvalidParameterException', message)
export const clientException = (message: string) => new AwsError('ClientException', message)
