import { AwsError } from '../aws-error.ts'

/** What the front door calls its refusals in awsJson -> the same in awsQuery, with its status. */
const frontDoor: Record<string, [code: string, statusCode: number]> = {
  AccessDeniedException: ['AccessDenied', 403],
  IncompleteSignatureException: ['IncompleteSignature', 400],
  InvalidSignatureException: ['SignatureDoesNotMatch', 403],
  MissingAuthenticationTokenException: ['MissingAuthenticationToken', 403],
  RequestEntityTooLargeException: ['RequestEntityTooLarge', 413],
  ServerException: ['ServiceFailure', 500],
  UnrecognizedClientException: ['InvalidClientTokenId', 403],
}

/** A refusal as a service of the query protocol words it. */
export function toQueryError(error: unknown): AwsError {
  if (!(error instanceof AwsError)) {
    return new AwsError('ServiceFailure', 'The request processing has failed because of an unknown error.', 500)
  }
  const known = frontDoor[error.code]
  return known ? new AwsError(known[0], error.message, known[1]) : error
}
