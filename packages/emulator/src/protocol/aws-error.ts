/** A declared refusal: goes on the wire as `__type` and `message`. */
export class AwsError extends Error {
  readonly code: string
  readonly statusCode: number

  constructor(code: string, message: string, statusCode = 400) {
    super(message)
    this.name = 'AwsError'
    this.code = code
    this.statusCode = statusCode
  }
}

export const invalidParameter = (message: string) => new AwsError('InvalidParameterException', message)
export const clientException = (message: string) => new AwsError('ClientException', message)
