import { randomUUID } from 'node:crypto'
import { verifySignature } from '../auth/verify-signature.ts'
import { withExternalAgent } from '../ecs/registration/external-agents.ts'
import type { Throttle } from '../ecs/limits/throttle.ts'
import { AwsError } from '../protocol/aws-error.ts'
import type { Protocol, ReceivedRequest } from '../protocol/protocol.ts'
import type { Reply } from '../protocol/reply.ts'
import type { Command, Commands } from './commands.ts'
import { loadService, servesScope } from './services.ts'

/** What a request meets on its way. */
export interface Reception {
  commands: Commands
  /** Who plays the agents of instances that do not say so themselves. */
  agents: 'simulated' | 'external'
  reportDefect: (error: unknown) => void
  throttle?: Throttle
  meetFault?: (operation: string) => Promise<void>
}

/** One request: who signed it, for which service, which operation, run it, reply. Never rejects. */
export async function handleRequest(reception: Reception, request: ReceivedRequest): Promise<Reply> {
  const { commands, agents, reportDefect } = reception
  const requestId = newRequestId()
  let protocol = await likelyProtocol(request)
  try {
    const { key, region, service } = await verifySignature(request, {
      wallTime: Date.now(),
      findAccessKey: (id) => commands.findAccessKey(id),
      serves: servesScope,
    })
    protocol = (await loadService(service)).protocol
    const operation = protocol.operationOf(request)
    const body = Buffer.from(request.body).toString('utf8')
    const input = service === 'ecs' && agents === 'external' ? withExternalAgent(operation, body) : body
    const command: Command = {
      service,
      account: key.account,
      region,
      caller: key.arn,
      operation,
      input,
      context: {
        requestId,
        accessKeyId: key.id,
        principalId: key.principalId,
        sourceIp: request.sourceIp,
        userAgent: request.headers['user-agent'] ?? '',
        endpoint: `http://${request.headers.host}`,
      },
    }
    if (service === 'ecs') await admit(reception, command)
    const reply = await commands.submit(command)
    return protocol.successReply(requestId, operation, reply)
  } catch (error) {
    if (!(error instanceof AwsError)) reportDefect(error)
    return protocol.errorReply(requestId, error)
  }
}

/** Throws when the call has to fail for reasons of its endpoint: an injected fault, a bucket that is empty. It is activity all the same. */
async function admit({ commands, throttle, meetFault }: Reception, command: Command): Promise<void> {
  try {
    await meetFault?.(command.operation)
    throttle?.check(command, Date.now())
  } catch (error) {
    if (error instanceof AwsError) commands.recordRefusal(command, error)
    throw error
  }
}

/** What a client that is refused before it is known will understand. */
async function likelyProtocol({ headers }: ReceivedRequest): Promise<Protocol> {
  const isForm = headers['content-type']?.startsWith('application/x-www-form-urlencoded')
  return (await loadService(isForm ? 'iam' : 'ecs')).protocol
}

/** A UUID. Put together anew, because Node's text is a tree of some twenty pieces, and API activity keeps it. */
function newRequestId(): string {
  return randomUUID().split('-').join('-')
}
