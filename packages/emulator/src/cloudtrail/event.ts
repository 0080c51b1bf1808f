import { parseArn } from '@gantry/shared/ecs/arn'
import { isRoot } from '../auth/access-keys.ts'
import { principalOf } from '../ecs/state/account-settings.ts'
import { eventIdOf } from './event-id.ts'
import { redact } from './redact.ts'
import { type EventResource, resourcesOf } from './resources.ts'
import { withEventTimes } from './times.ts'
import type { Call, Trail } from './trail.ts'

/** An event as CloudTrail's record contents describe it, as far as these services fill it. */
export interface CloudTrailEvent {
  eventVersion: string
  userIdentity: Record<string, unknown>
  /** ISO 8601, to the second. */
  eventTime: string
  eventSource: string
  eventName: string
  awsRegion: string
  sourceIPAddress: string
  userAgent: string
  errorCode?: string
  errorMessage?: string
  requestParameters: unknown
  responseElements: unknown
  requestID: string
  eventID: string
  readOnly: boolean
  resources?: EventResource[]
  eventType: 'AwsApiCall'
  managementEvent: true
  recipientAccountId: string
  eventCategory: 'Management'
}

/** CloudTrail's own words for what it leaves out because of its size. */
const OMITTED = { omitted: true, reason: 'The details of this call are no longer kept, or were too large to keep.' }

/** The event of a call. Secrets and values of environment variables are not in it. */
export function toEvent(trail: Trail, call: Call): CloudTrailEvent {
  const { account, region } = trail
  const isAccepted = call.errorCode === undefined
  const resources = resourcesOf(trail, call)
  return {
    eventVersion: '1.11',
    userIdentity: identityOf(account, call),
    eventTime: `${new Date(call.now).toISOString().slice(0, 19)}Z`,
    eventSource: `${call.service}.amazonaws.com`,
    eventName: call.operation,
    awsRegion: region,
    sourceIPAddress: call.sourceIp,
    userAgent: call.userAgent,
    ...(!isAccepted && { errorCode: errorCodeOf(call), errorMessage: call.errorMessage }),
    requestParameters: requestOf(call, isAccepted),
    responseElements: responseOf(call, isAccepted),
    requestID: call.requestId,
    eventID: eventIdOf(trail, call),
    readOnly: call.readOnly,
    ...(resources.length > 0 && { resources }),
    eventType: 'AwsApiCall',
    managementEvent: true,
    recipientAccountId: account,
    eventCategory: 'Management',
  }
}

function requestOf(call: Call, isAccepted: boolean): unknown {
  // What was refused may have been nothing that can be read.
  if (call.request === undefined) return isAccepted ? OMITTED : null
  return shown(call, 'request', call.request || '{}')
}

function responseOf(call: Call, isAccepted: boolean): unknown {
  if (call.readOnly || !isAccepted) return null
  return call.response === undefined ? OMITTED : shown(call, 'response', call.response)
}

function shown({ service, operation }: Call, part: 'request' | 'response', text: string): unknown {
  const value: unknown = JSON.parse(text)
  return redact(service, service === 'ecs' ? withEventTimes(operation, part, value) : value)
}

/** `root`, the name of the user, or that of the session of a role. */
export function userNameOf(call: Call): string {
  return isRoot(call.caller) ? 'root' : call.caller.slice(call.caller.lastIndexOf('/') + 1)
}

/** Who called; `invokedBy` when a service did so in their name. Source: "CloudTrail userIdentity element". */
function identityOf(account: string, call: Call): Record<string, unknown> {
  const { principalId, caller: arn, accessKeyId, sourceIp } = call
  const identity = { principalId, arn, accountId: account, ...(accessKeyId !== '' && { accessKeyId }) }
  const invokedBy = sourceIp.endsWith('.amazonaws.com') ? { invokedBy: sourceIp } : {}
  if (isRoot(arn)) return { type: 'Root', ...identity, ...invokedBy }
  const role = parseArn(principalOf(arn))
  if (role?.resourceType !== 'role') return { type: 'IAMUser', ...identity, userName: userNameOf(call), ...invokedBy }
  const issuer = { type: 'Role', principalId: principalId.split(':')[0], arn: principalOf(arn), accountId: account }
  const sessionContext = { sessionIssuer: { ...issuer, userName: role.resourceId } }
  return { type: 'AssumedRole', ...identity, sessionContext, ...invokedBy }
}

/** CloudTrail names a denial the same for all services. */
function errorCodeOf({ errorCode }: Call): string | undefined {
  return errorCode === 'AccessDeniedException' ? 'AccessDenied' : errorCode
}
