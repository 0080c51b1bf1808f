import type { ApiError, ApiErrorKind } from '@gantry/shared/console/api-error'
import { ApiFailure } from '../api-failure.ts'
import { iamAction, isRead, type ServiceName } from './services.ts'

const kinds: Record<string, ApiErrorKind> = {
  AccessDeniedException: 'denied',
  AccessDenied: 'denied',
  UnauthorizedOperation: 'denied',
  OptInRequired: 'denied',
  CredentialsProviderError: 'credentials',
  ExpiredTokenException: 'credentials',
  ExpiredToken: 'credentials',
  InvalidSignatureException: 'credentials',
  SignatureDoesNotMatch: 'credentials',
  UnrecognizedClientException: 'credentials',
  InvalidClientTokenId: 'credentials',
  MissingAuthenticationTokenException: 'credentials',
  MissingAuthenticationToken: 'credentials',
  AuthFailure: 'credentials',
  IncompleteSignature: 'credentials',
  TokenProviderError: 'credentials',
  ThrottlingException: 'throttled',
  Throttling: 'throttled',
  TooManyRequestsException: 'throttled',
  RequestLimitExceeded: 'throttled',
  ConflictException: 'conflict',
  ResourceInUseException: 'conflict',
  UpdateInProgressException: 'conflict',
  ServiceNotActiveException: 'conflict',
  InvalidParameterException: 'invalid',
  ClientException: 'invalid',
  ValidationException: 'invalid',
  SerializationException: 'invalid',
  LimitExceededException: 'invalid',
  AttributeLimitExceededException: 'invalid',
  UnsupportedFeatureException: 'invalid',
  UnknownOperationException: 'invalid',
  MissingVersionException: 'invalid',
  NoUpdateAvailableException: 'conflict',
  ServerException: 'unreachable',
  ServiceUnavailable: 'unreachable',
  InternalFailure: 'unreachable',
}

/** The families of names of the services that give every complaint a code of its own, EC2 above all. The first that matches. */
const families: [RegExp, ApiErrorKind][] = [
  [/NotFound(Exception)?$|^NoSuchEntity|Unknown$/, 'not-found'],
  [/Duplicate|AlreadyExists|InUse|DependencyViolation|Incorrect\w*State|DeleteConflict|InProgress|^ClusterContains/, 'conflict'],
  [/LimitExceeded|^(Max|TooMany)|QuotaExceeded/, 'invalid'],
  [/^(Invalid|Malformed|Missing|Unsupported|Validation|Insufficient)/, 'invalid'],
]

/** How the SDK and Node decorate what they throw. */
interface SdkError {
  name?: string
  message?: string
  code?: string
  $fault?: string
  $response?: { statusCode?: number }
  $metadata?: { requestId?: string; httpStatusCode?: number }
}

/** What the SDK threw, in the one shape that pages show. */
export function toApiFailure(error: unknown, service: ServiceName, action: string): ApiFailure {
  if (error instanceof ApiFailure) return error
  const sdk = error as SdkError
  const apiError: ApiError = { ...describe(sdk, action), action: iamAction(service, action) }
  if (sdk.$metadata?.requestId) apiError.requestId = sdk.$metadata.requestId
  return new ApiFailure(apiError, error)
}

function describe(error: SdkError, action: string): ApiError {
  const code = error.name ?? 'UnknownError'
  const kind = saysNotThere(code, error.message) ? 'not-found' : kindOf(code)
  if (kind) return { kind, code, message: error.message || code }
  // TimeoutError is what the SDK calls whatever breaks on the way.
  if (code === 'TimeoutError' || (error.code && !error.$fault)) return lost(error.code ?? 'timed out', action)
  // An answer that is not the protocol's: a proxy's error page, say.
  if (error.$fault === undefined && error.$response) {
    return unreachable(`The endpoint's answer is not AWS's (status ${error.$response.statusCode ?? 'unknown'}).`)
  }
  if ((error.$metadata?.httpStatusCode ?? 0) >= 500) return { kind: 'unreachable', code, message: error.message || code }
  return { kind: 'unknown', code, message: error.message || code }
}

function kindOf(code: string): ApiErrorKind | undefined {
  if (Object.hasOwn(kinds, code)) return kinds[code]
  return families.find(([pattern]) => pattern.test(code))?.[1]
}

/** ECS has no exception of its own for a task definition that is not there, nor CloudFormation for a stack: the words tell. */
const saysNotThere = (code: string, message = ''): boolean =>
  (code === 'ClientException' && message.startsWith('Unable to describe task definition')) ||
  (code === 'ValidationError' && /^Stack .*does not exist$/.test(message))

/** A write that was on its way may have arrived. */
function lost(why: string, action: string): ApiError {
  const neverLeft = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'].includes(why)
  const doubt = neverLeft || isRead(action) ? '' : ' It may have taken effect all the same: check before you try again.'
  return unreachable(`The endpoint does not answer (${why}).${doubt}`)
}

const unreachable = (message: string): ApiError => ({ kind: 'unreachable', code: 'EndpointUnreachable', message })
