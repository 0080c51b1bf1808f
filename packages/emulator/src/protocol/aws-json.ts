import { AwsError } from './aws-error.ts'
import { readInput, writeInput, writeOutput } from './codec.ts'
import type { Protocol } from './protocol.ts'
import type { Reply } from './reply.ts'

const CONTENT_TYPE = 'application/x-amz-json-1.1'

/** awsJson1_1 of one service: `targets` are the names it goes by in X-Amz-Target, `title` is what messages call it. */
export function awsJson({ targets, title }: { targets: string[]; title: string }): Protocol {
  return {
    isJson: true,
    /** `DescribeClusters` out of `AmazonEC2ContainerServiceV20141113.DescribeClusters`. */
    operationOf({ headers }) {
      const target = headers['x-amz-target'] ?? ''
      const dot = target.lastIndexOf('.')
      const operation = target.slice(dot + 1)
      if (!targets.includes(target.slice(0, dot)) || operation === '') {
        throw new AwsError('UnknownOperationException', `The X-Amz-Target header names no operation of ${title}.`)
      }
      return operation
    },
    readInput,
    writeOutput,
    writeInput,
    successReply: (requestId, _operation, body) => ({
      statusCode: 200,
      headers: { 'content-type': CONTENT_TYPE, 'x-amzn-requestid': requestId },
      body,
    }),
    errorReply: jsonErrorReply,
  }
}

export function jsonErrorReply(requestId: string, error: unknown): Reply {
  const { code, message, statusCode, members } =
    error instanceof AwsError ? error : new AwsError('ServerException', 'Service Unavailable. Please try again later.', 500)
  return {
    statusCode,
    headers: { 'content-type': CONTENT_TYPE, 'x-amzn-requestid': requestId, 'x-amzn-errortype': code },
    body: JSON.stringify({ __type: code, message, ...members }),
  }
}
