import { isCidr } from '@gantry/shared/console/launch/launch-problems'
import { maximumPort } from '@gantry/shared/ecs/ports'
import type { LoadBalancerStep } from '../../paths.ts'
import { countProblem } from '../tasks/count-problem.ts'
import {
  chosenSubnetIds,
  groupDescriptionOf,
  groupNameOf,
  hasPath,
  type ListenerForm,
  type LoadBalancerFacts,
  type LoadBalancerForm,
  needsCertificate,
  subnetsOf,
  vpcIdOf,
} from './load-balancer-form.ts'

/** Something that must be changed before the load balancer can be created. */
export interface LoadBalancerProblem {
  step: LoadBalancerStep
  /** Of the form; `listeners.0.instancePort`. */
  field: string
  message: string
}

const portRange = { from: 1, to: maximumPort }

/** Everything that must be changed, in the order of the steps. Source: CreateLoadBalancer, HealthCheck in the ELB API Reference (2012-06-01). */
export function loadBalancerProblems(form: LoadBalancerForm, facts: LoadBalancerFacts): LoadBalancerProblem[] {
  return [
    ...step('define', { name: nameProblem(form.name, facts.names), vpcId: vpcProblem(form, facts), ...listenerProblems(form) }),
    ...step('health-check', checkProblems(form)),
    ...step('subnets', { subnetIds: subnetsProblem(form, facts) }),
    ...step('security-groups', groupProblems(form, facts)),
  ]
}

function step(id: LoadBalancerStep, problems: Record<string, string | undefined>): LoadBalancerProblem[] {
  return Object.entries(problems).flatMap(([field, message]) => (message ? [{ step: id, field, message }] : []))
}

function nameProblem(name: string, taken: readonly string[]): string | undefined {
  if (name === '') return 'Give the load balancer a name.'
  if (name.length > 32) return `Shorten the name to 32 characters; it has ${name.length}.`
  if (!/^[a-z\d]([a-z\d-]*[a-z\d])?$/i.test(name)) return 'Use letters, numbers and hyphens; a hyphen neither first nor last.'
  return taken.includes(name) ? 'There is a load balancer of this name already.' : undefined
}

function vpcProblem(form: LoadBalancerForm, facts: LoadBalancerFacts): string | undefined {
  return vpcIdOf(form, facts) ? undefined : 'Choose a VPC: this Region has no default one.'
}

function listenerProblems({ listeners }: LoadBalancerForm): Record<string, string | undefined> {
  return Object.fromEntries(
    listeners.flatMap((listener, index) =>
      Object.entries(listenerProblem(listener, listeners.slice(0, index))).map(([field, message]) => [
        `listeners.${index}.${field}`,
        message,
      ]),
    ),
  )
}

function listenerProblem(listener: ListenerForm, before: readonly ListenerForm[]): Record<string, string | undefined> {
  const { protocol, instanceProtocol, loadBalancerPort, instancePort, certificateArn } = listener
  const isTaken = before.some((other) => Number(other.loadBalancerPort) === Number(loadBalancerPort))
  return {
    loadBalancerPort: countProblem(loadBalancerPort, portRange) ?? (isTaken ? 'Another listener has this port.' : undefined),
    instanceProtocol:
      hasPath(protocol) === hasPath(instanceProtocol)
        ? undefined
        : `Behind ${protocol}, choose ${hasPath(protocol) ? 'HTTP or HTTPS' : 'TCP or SSL'}.`,
    instancePort: countProblem(instancePort, portRange),
    certificateArn:
      needsCertificate(protocol) && !/^arn:[\w-]+:(acm|iam):\S+$/.test(certificateArn.trim())
        ? 'Give the ARN of a certificate of ACM or IAM.'
        : undefined,
  }
}

function checkProblems({ check }: LoadBalancerForm): Record<string, string | undefined> {
  const timeout = countProblem(check.timeout, { from: 2, to: 60 })
  const interval = countProblem(check.interval, { from: 5, to: 300 })
  const isLonger = !timeout && !interval && Number(check.timeout) >= Number(check.interval)
  return {
    'check.port': countProblem(check.port, portRange),
    'check.path': hasPath(check.protocol) && !/^\/\S{0,1023}$/.test(check.path) ? 'Begin the path with a slash.' : undefined,
    'check.timeout': timeout ?? (isLonger ? 'It must be shorter than the interval.' : undefined),
    'check.interval': interval,
    'check.unhealthyThreshold': countProblem(check.unhealthyThreshold, { from: 2, to: 10 }),
    'check.healthyThreshold': countProblem(check.healthyThreshold, { from: 2, to: 10 }),
  }
}

function subnetsProblem(form: LoadBalancerForm, facts: LoadBalancerFacts): string | undefined {
  const chosen = chosenSubnetIds(form, facts)
  if (chosen.length === 0) return 'Select at least one subnet, better two in different Availability Zones.'
  const zones = subnetsOf(form, facts)
    .filter(({ subnetId }) => chosen.includes(subnetId))
    .map(({ availabilityZone }) => availabilityZone)
  const twice = zones.find((zone, index) => zones.indexOf(zone) !== index)
  return twice ? `Select one subnet in ${twice}: a load balancer takes one in each zone.` : undefined
}

function groupProblems(form: LoadBalancerForm, facts: LoadBalancerFacts): Record<string, string | undefined> {
  if (form.groupChoice === 'choose') {
    return { securityGroupIds: form.securityGroupIds.length > 0 ? undefined : 'Select at least one security group.' }
  }
  return {
    groupName: groupNameProblem(groupNameOf(form, facts), facts.groupNames),
    groupDescription: /^.{1,255}$/.test(groupDescriptionOf(form))
      ? undefined
      : 'Write 1 to 255 characters: EC2 wants a description.',
    allowedCidr: isCidr(form.allowedCidr) ? undefined : 'Write a range of IPv4 addresses, such as 203.0.113.0/24.',
  }
}

function groupNameProblem(name: string, taken: readonly string[]): string | undefined {
  if (!/^(?!sg-).{1,255}$/.test(name)) return 'Write 1 to 255 characters that do not begin with sg-.'
  return taken.includes(name) ? 'The VPC has a group of this name already. Select it, or choose another name.' : undefined
}
