import type { OperationSchema } from './model.ts'
import type { Reply } from './reply.ts'

/** A request as it came in. Header names in lower case. */
export interface ReceivedRequest {
  method: string
  path: string
  headers: Record<string, string>
  body: Uint8Array
  /** Address of the client. */
  sourceIp: string
}

/** How a service speaks: where the operation stands, how inputs are read, how outputs and refusals are written. */
export interface Protocol {
  /** True when bodies are JSON: API activity keeps them as they are. */
  isJson: boolean
  /** The operation that the request asks for. Throws when it names none of this service. */
  operationOf(request: ReceivedRequest): string
  /** The checked input of an operation out of the text of a request. Throws AWS's refusals. */
  readInput(schema: OperationSchema, text: string): unknown
  writeOutput(schema: OperationSchema, output: unknown): string
  /** The text of a request, for callers inside the emulator (seeds): what an SDK would send. */
  writeInput(schema: OperationSchema, input: object): string
  /** `body` is what writeOutput made. */
  successReply(requestId: string, operation: string, body: string): Reply
  /** An AwsError in AWS's form; anything else is a defect of ours and becomes a refusal that tells nothing. */
  errorReply(requestId: string, error: unknown): Reply
}
