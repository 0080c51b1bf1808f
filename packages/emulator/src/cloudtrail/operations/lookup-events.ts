import type { Event, LookupAttribute, LookupEventsRequest, LookupEventsResponse } from '@aws-sdk/client-cloudtrail'
import { AwsError } from '../../protocol/aws-error.ts'
import { eventIdOf } from '../event-id.ts'
import { toEvent, userNameOf } from '../event.ts'
import { resourcesOf } from '../resources.ts'
import { type Call, callsOf, type Trail } from '../trail.ts'

const LARGEST_PAGE = 50

/** API activity of the caller's account in the Region, newest first. */
export function lookupEvents(trail: Trail, input: LookupEventsRequest): LookupEventsResponse {
  const { MaxResults = LARGEST_PAGE, NextToken, LookupAttributes = [] } = input
  if (MaxResults < 1 || MaxResults > LARGEST_PAGE) {
    throw new AwsError(
      'InvalidMaxResultsException',
      `The specified MaxResults ${MaxResults} is invalid. It must be between 1 and ${LARGEST_PAGE}.`,
    )
  }
  if (LookupAttributes.length > 1)
    throw new AwsError('InvalidLookupAttributesException', 'You can specify only one lookup attribute.')
  // Insights are what CloudTrail makes of unusual activity; here nothing makes them.
  if (input.EventCategory === 'insight') return { Events: [] }
  const before = NextToken === undefined ? Infinity : readToken(NextToken)
  const isInTime = timeFilter(input)
  const isWanted = attributeFilter(trail, LookupAttributes[0])

  const found: Call[] = []
  for (const call of callsOf(trail)) {
    if (call.seq >= before || !isInTime(call) || !isWanted(call)) continue
    if (found.length === MaxResults)
      return { Events: found.map((one) => toShape(trail, one)), NextToken: writeToken(found.at(-1)!) }
    found.push(call)
  }
  return { Events: found.map((call) => toShape(trail, call)) }
}

function timeFilter({ StartTime, EndTime }: LookupEventsRequest): (call: Call) => boolean {
  const [start, end] = [StartTime?.getTime() ?? -Infinity, EndTime?.getTime() ?? Infinity]
  if (start > end) throw new AwsError('InvalidTimeRangeException', 'The start time must be before the end time.')
  return ({ now }) => now >= start && now <= end
}

function attributeFilter(trail: Trail, attribute: LookupAttribute | undefined): (call: Call) => boolean {
  if (!attribute) return () => true
  const { AttributeKey: key, AttributeValue: value = '' } = attribute
  switch (key) {
    case 'AccessKeyId':
      return (call) => call.accessKeyId === value
    case 'EventId':
      return (call) => eventIdOf(trail, call) === value
    case 'EventName':
      return (call) => call.operation === value
    case 'EventSource':
      return (call) => `${call.service}.amazonaws.com` === value
    case 'ReadOnly':
      return (call) => String(call.readOnly) === value
    case 'Username':
      return (call) => userNameOf(call) === value
    case 'ResourceName':
      // Most calls do not even mention the name: only the others are read.
      return (call) => mentions(call, value) && resourcesOf(trail, call).some(({ ARN }) => ARN === value || nameOf(ARN) === value)
    case 'ResourceType':
      return (call) => resourcesOf(trail, call).some(({ type }) => type === value)
    default:
      throw new AwsError('InvalidLookupAttributesException', `The lookup attribute ${key} is not known.`)
  }
}

/** By name or by ARN, with or without a cluster in the request: `default` need not be written anywhere. */
function mentions({ request = '', response = '' }: Call, name: string): boolean {
  const last = nameOf(name)
  return last === 'default' || request.includes(last) || response.includes(last)
}

const nameOf = (arn: string) => arn.slice(arn.lastIndexOf('/') + 1)

function toShape(trail: Trail, call: Call): Event {
  const event = toEvent(trail, call)
  return {
    EventId: event.eventID,
    EventName: event.eventName,
    ReadOnly: String(event.readOnly),
    AccessKeyId: call.accessKeyId,
    EventTime: new Date(Math.floor(call.now / 1000) * 1000),
    EventSource: event.eventSource,
    Username: userNameOf(call),
    Resources: (event.resources ?? []).map(({ type, ARN }) => ({ ResourceType: type, ResourceName: ARN })),
    CloudTrailEvent: JSON.stringify(event),
  }
}

function writeToken({ seq }: Call): string {
  return Buffer.from(`before ${seq}`).toString('base64url')
}

function readToken(token: string): number {
  const match = /^before (\d{1,15})$/.exec(Buffer.from(token, 'base64url').toString('utf8'))
  if (!match) throw new AwsError('InvalidNextTokenException', 'The next token is not valid.')
  return Number(match[1])
}
