import { AwsError } from '../../protocol/aws-error.ts'
import { NotStabilized, PropertyError, type ResourceType } from '../resources/resource-type.ts'
import type { StackResource } from '../state/cloud-formation-state.ts'

/** Why a step of a resource did not succeed, as its event says it. `requestId` is of the call that was refused. */
export function toReason(error: unknown, type: ResourceType, { token }: StackResource, requestId: string): string {
  if (error instanceof PropertyError) return error.message
  if (error instanceof NotStabilized) return handlerMessage(error.message, token, error.handlerErrorCode)
  if (!(error instanceof AwsError)) throw error
  // A function of the template that could not be carried out has no service behind it.
  if (error.code === 'ValidationError' && error.message.startsWith('Template ')) return error.message
  const { serviceName } = type
  const origin = `(Service: ${serviceName}, Status Code: ${error.statusCode}, Request ID: ${requestId})`
  return handlerMessage(`${error.message} ${origin}`, token, handlerErrorCode(error))
}

const handlerMessage = (message: string, token: string, code: string) =>
  `Resource handler returned message: "${message}" (RequestToken: ${token}, HandlerErrorCode: ${code})`

/** The kind of failure, of those that CloudFormation tells apart. */
function handlerErrorCode({ code, message, statusCode }: AwsError): string {
  if (/AccessDenied|Unauthorized/.test(code)) return 'AccessDenied'
  if (/AlreadyExists|Duplicate/.test(code) || /already exists/.test(message)) return 'AlreadyExists'
  if (isGone(code)) return 'NotFound'
  if (/LimitExceeded|TooMany/.test(code)) return 'ServiceLimitExceeded'
  if (/Throttl/.test(code)) return 'Throttling'
  return statusCode >= 500 ? 'ServiceInternalError' : 'InvalidRequest'
}

/** Whether a refusal says that there is no such thing. */
export const isGone = (code: string): boolean => /NotFound|NoSuchEntity|NotAttached/.test(code)
