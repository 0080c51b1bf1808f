/** The English of Auto Scaling's activities, as AWS words them. */

const at = (now: number): string => `At ${new Date(now).toISOString().slice(0, 19)}Z`
const change = (from: number, to: number) => `from ${from} to ${to}`

export const created = (now: number, desired: number): string =>
  `${at(now)} a user request created an AutoScalingGroup changing the desired capacity ${change(0, desired)}.`

interface Bounds {
  minSize: number
  maxSize: number
  desiredCapacity: number
}

export const updated = (now: number, { minSize, maxSize, desiredCapacity }: Bounds, from: number): string =>
  `${at(now)} a user request update of AutoScalingGroup constraints to min: ${minSize}, max: ${maxSize}, ` +
  `desired: ${desiredCapacity} changing the desired capacity ${change(from, desiredCapacity)}.`

export const desiredSet = (now: number, from: number, to: number): string =>
  `${at(now)} a user request explicitly set group desired capacity changing the desired capacity ${change(from, to)}.`

export const forceDeleted = (now: number, from: number): string =>
  `${at(now)} a user request force deleted AutoScaling group changing the desired capacity ${change(from, 0)}.`

/** `request` is what somebody asked for, if anybody did. */
export const started = (request: string | undefined, now: number, from: number, to: number): string =>
  after(request) +
  `${at(now)} an instance was started in response to a difference between desired and actual capacity, ` +
  `increasing the capacity ${change(from, to)}.`

export const replacementStarted = (now: number): string =>
  `${at(now)} an instance was launched in response to an unhealthy instance needing to be replaced.`

interface ScaleIn {
  request?: string
  from: number
  to: number
  instanceId: string
}

export const scaledIn = (now: number, { request, from, to, instanceId }: ScaleIn): string =>
  after(request) +
  `${at(now)} an instance was taken out of service in response to a difference between desired and actual capacity, ` +
  `shrinking the capacity ${change(from, to)}.  ${at(now)} instance ${instanceId} was selected for termination.`

export type Ailment = 'ec2' | 'elb' | 'user'

const ailments: Record<Ailment, string> = {
  ec2: 'an EC2 health check indicating it has been terminated or stopped',
  elb: 'an ELB system health check failure',
  user: 'a user health-check',
}

export const fellIll = (now: number, ailment: Ailment): string =>
  `${at(now)} an instance was taken out of service in response to ${ailments[ailment]}.`

/** `from` when the desired capacity shrinks by one with it. */
export const terminatedByUser = (now: number, instanceId: string, from?: number): string =>
  `${at(now)} instance ${instanceId} was taken out of service in response to a user request` +
  (from === undefined ? '.' : `, shrinking the capacity ${change(from, from - 1)}.`)

const after = (request: string | undefined) => (request === undefined ? '' : `${request}  `)
