import { randomUUID } from 'node:crypto'
import { type ReceivedRequest, verifySignature } from '../auth/verify-signature.ts'
import { AwsError } from '../protocol/aws-error.ts'
import { TARGET_PREFIX } from '../protocol/model.ts'
import { errorReply, type Reply, successReply } from '../protocol/reply.ts'
import type { Commands } from './commands.ts'

/** One request: who signed it, which operation, run it, reply. Never rejects. */
export async function handleRequest(
  commands: Commands,
  request: ReceivedRequest,
  reportDefect: (error: unknown) => void,
): Promise<Reply> {
  const requestId = randomUUID()
  try {
    const caller = await verifySignature(request, Date.now())
    const body = await commands.submit({
      account: caller.account,
      region: caller.region,
      caller: caller.arn,
      operation: operationOf(request.headers['x-amz-target']),
      input: Buffer.from(request.body).toString('utf8'),
    })
    return successReply(requestId, body)
  } catch (error) {
    if (!(error instanceof AwsError)) reportDefect(error)
    return errorReply(requestId, error)
  }
}

/** `DescribeClusters` out of `AmazonEC2ContainerServiceV20141113.DescribeClusters`. */
function operationOf(target: string | undefined): string {
  const [prefix, operation, ...rest] = (target ?? '').split('.')
  if (prefix !== TARGET_PREFIX || !operation || rest.length > 0) {
    throw new AwsError('UnknownOperationException', 'The X-Amz-Target header names no operation of Amazon ECS.')
  }
  return operation
}
