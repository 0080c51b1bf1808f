import { AwsError } from './aws-error.ts'
import { unknownAction } from './aws-query.ts'
import type { Protocol } from './protocol.ts'
import { toQueryError } from './query/query-error.ts'
import { readForm } from './query/read-form.ts'
import { writeForm } from './query/write-form.ts'
import { escapeXml, writeXml } from './query/write-xml.ts'

const CONTENT_TYPE = 'text/xml;charset=UTF-8'

/** ec2Query: awsQuery with flat lists, names of its own for members, and another frame around replies and refusals. */
export function ec2Query({ version, namespace }: { version: string; namespace: string }): Protocol {
  return {
    isJson: false,
    operationOf({ body }) {
      const form = new URLSearchParams(Buffer.from(body).toString('utf8'))
      const action = form.get('Action')
      if (!action) throw new AwsError('MissingAction', 'The request is missing an action or a required parameter.')
      if (form.get('Version') !== version) throw unknownAction(action, form.get('Version') ?? '')
      return action
    },
    readInput: (schema, text) => readForm(schema, text, 'ec2'),
    writeOutput: writeXml,
    writeInput: (schema, input) => writeForm(schema, input, 'ec2'),
    successReply: (requestId, operation, body) => ({
      statusCode: 200,
      headers: { 'content-type': CONTENT_TYPE, 'x-amzn-requestid': requestId },
      body: `<${operation}Response xmlns="${namespace}"><requestId>${requestId}</requestId>${body}</${operation}Response>`,
    }),
    errorReply(requestId, error) {
      const { code, message, statusCode } = toEc2Error(error)
      return {
        statusCode,
        headers: { 'content-type': CONTENT_TYPE, 'x-amzn-requestid': requestId },
        body:
          `<Response><Errors><Error><Code>${escapeXml(code)}</Code><Message>${escapeXml(message)}</Message></Error></Errors>` +
          `<RequestID>${requestId}</RequestID></Response>`,
      }
    },
  }
}

/** EC2 has names of its own for what the front door refuses. */
function toEc2Error(error: unknown): AwsError {
  if (error instanceof AwsError && error.code === 'AccessDeniedException') {
    return new AwsError('UnauthorizedOperation', `You are not authorized to perform this operation. ${error.message}`, 403)
  }
  return toQueryError(error)
}
