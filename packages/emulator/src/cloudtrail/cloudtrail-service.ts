import { LookupEvents$ } from '@aws-sdk/client-cloudtrail'
import type { Service, ServedOperation } from '../edge/service.ts'
import { AwsError } from '../protocol/aws-error.ts'
import { awsJson } from '../protocol/aws-json.ts'
import { lookupEvents } from './operations/lookup-events.ts'
import type { Trail } from './trail.ts'

const served: ServedOperation<Trail> = {
  schema: LookupEvents$,
  writes: false,
  run: (trail, input) => lookupEvents(trail, input as object),
  access: () => [{ action: 'cloudtrail:LookupEvents', resource: '*', conditions: {} }],
}

/** AWS CloudTrail: the event history of an account in a Region; there are no trails to deliver it anywhere. */
export const cloudTrailService: Service<Trail> = {
  protocol: awsJson({
    targets: ['CloudTrail_20131101', 'com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101'],
    title: 'AWS CloudTrail',
  }),
  stateOf: (states, { account, region }) => states.trail(account, region),
  getOperation(name) {
    if (name === 'LookupEvents') return served
    throw new AwsError('UnsupportedOperationException', `${name} is not implemented by this endpoint.`)
  },
}
