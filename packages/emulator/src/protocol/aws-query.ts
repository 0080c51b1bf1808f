import type { Protocol } from './protocol.ts'
import { toQueryError } from './query/query-error.ts'
import { readForm } from './query/read-form.ts'
import { writeForm } from './query/write-form.ts'
import { escapeXml, writeXml } from './query/write-xml.ts'
import { AwsError } from './aws-error.ts'

const CONTENT_TYPE = 'text/xml'

/** awsQuery of one service: form-encoded requests, XML replies. `version` is its API's date, `namespace` that of its XML. */
export function awsQuery({ version, namespace }: { version: string; namespace: string }): Protocol {
  return {
    isJson: false,
    operationOf({ body }) {
      const form = new URLSearchParams(Buffer.from(body).toString('utf8'))
      const action = form.get('Action')
      if (!action) throw new AwsError('MissingAction', 'Missing Action')
      if (form.get('Version') !== version) throw unknownAction(action, form.get('Version') ?? '')
      return action
    },
    readInput: readForm,
    writeOutput: writeXml,
    writeInput: (schema, input) => writeForm(schema, input, 'aws'),
    successReply: (requestId, operation, body) => ({
      statusCode: 200,
      headers: { 'content-type': CONTENT_TYPE, 'x-amzn-requestid': requestId },
      body:
        `<${operation}Response xmlns="${namespace}">${body && `<${operation}Result>${body}</${operation}Result>`}` +
        `<ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata></${operation}Response>`,
    }),
    errorReply(requestId, error) {
      const { code, message, statusCode } = toQueryError(error)
      return {
        statusCode,
        headers: { 'content-type': CONTENT_TYPE, 'x-amzn-requestid': requestId },
        body:
          `<ErrorResponse xmlns="${namespace}"><Error><Type>${statusCode < 500 ? 'Sender' : 'Receiver'}</Type>` +
          `<Code>${escapeXml(code)}</Code><Message>${escapeXml(message)}</Message></Error>` +
          `<RequestId>${requestId}</RequestId></ErrorResponse>`,
      }
    },
  }
}

export function unknownAction(action: string, version: string): AwsError {
  return new AwsError('InvalidAction', `Could not find operation ${action} for version ${version}`)
}
