import { AwsError } from './aws-error.ts'

/** What goes back over HTTP. */
export interface Reply {
  statusCode: number
  headers: Record<string, string>
  body: Uint8Array
}

const CONTENT_TYPE = 'application/x-amz-json-1.1'

export function successReply(requestId: string, body: Uint8Array): Reply {
  return { statusCode: 200, headers: { 'content-type': CONTENT_TYPE, 'x-amzn-requestid': requestId }, body }
}

/** An AwsError in AWS's form; anything else is a defect of ours and becomes a ServerException that tells nothing. */
export function errorReply(requestId: string, error: unknown): Reply {
  const { code, message, statusCode } =
    error instanceof AwsError ? error : new AwsError('ServerException', 'Service Unavailable. Please try again later.', 500)
  return {
    statusCode,
    headers: { 'content-type': CONTENT_TYPE, 'x-amzn-requestid': requestId, 'x-amzn-errortype': code },
    body: Buffer.from(JSON.stringify({ __type: code, message })),
  }
}
