import type { LoadBalancerOrder } from '@gantry/shared/console/load-balancer'
import type { SubnetView, VpcView } from '@gantry/shared/console/ec2'

export type Protocol = LoadBalancerOrder['healthCheck']['protocol']

export const protocols: readonly Protocol[] = ['HTTP', 'HTTPS', 'TCP', 'SSL']

/** One listener as it is typed. */
export interface ListenerForm {
  protocol: Protocol
  loadBalancerPort: string
  instanceProtocol: Protocol
  instancePort: string
  /** For HTTPS and SSL. */
  certificateArn: string
}

/** Create Load Balancer, as it is typed. */
export interface LoadBalancerForm {
  name: string
  isInternal: boolean
  /** Empty: the default VPC. */
  vpcId: string
  listeners: ListenerForm[]
  check: {
    protocol: Protocol
    port: string
    path: string
    timeout: string
    interval: string
    unhealthyThreshold: string
    healthyThreshold: string
  }
  /** Absent until somebody chooses: one subnet in each zone. */
  subnetIds?: string[]
  groupChoice: 'create' | 'choose'
  /** Absent: named after the load balancer. */
  groupName?: string
  groupDescription?: string
  allowedCidr: string
  securityGroupIds: string[]
}

export const newListener: ListenerForm = {
  protocol: 'HTTP',
  loadBalancerPort: '80',
  instanceProtocol: 'HTTP',
  instancePort: '80',
  certificateArn: '',
}

/** Defaults of the guide, and of Elastic Load Balancing where the guide says to leave them. */
export const emptyLoadBalancerForm: LoadBalancerForm = {
  name: '',
  isInternal: false,
  vpcId: '',
  listeners: [newListener],
  check: {
    protocol: 'HTTP',
    port: '80',
    path: '/',
    timeout: '5',
    interval: '30',
    unhealthyThreshold: '2',
    healthyThreshold: '10',
  },
  groupChoice: 'create',
  allowedCidr: '0.0.0.0/0',
  securityGroupIds: [],
}

/** What of the account the form depends on, as far as it has been read. */
export interface LoadBalancerFacts {
  vpcs: readonly VpcView[]
  /** Of every VPC. */
  subnets: readonly SubnetView[]
  /** Names of the load balancers that are there. */
  names: readonly string[]
  /** Names of the VPC's security groups. */
  groupNames: readonly string[]
}

export const needsCertificate = (protocol: Protocol): boolean => protocol === 'HTTPS' || protocol === 'SSL'
export const hasPath = (protocol: Protocol): boolean => protocol === 'HTTP' || protocol === 'HTTPS'

/** The VPC that is meant: the chosen one, or the default one. */
export const vpcIdOf = ({ vpcId }: Pick<LoadBalancerForm, 'vpcId'>, { vpcs }: Pick<LoadBalancerFacts, 'vpcs'>): string =>
  vpcId || (vpcs.find(({ isDefault }) => isDefault)?.vpcId ?? '')

export const subnetsOf = (form: LoadBalancerForm, facts: LoadBalancerFacts): SubnetView[] =>
  facts.subnets.filter(({ vpcId }) => vpcId === vpcIdOf(form, facts))

/** The chosen subnets; before somebody chooses, the first one of each zone. */
export function chosenSubnetIds(form: LoadBalancerForm, facts: LoadBalancerFacts): string[] {
  const subnets = subnetsOf(form, facts)
  if (form.subnetIds) return form.subnetIds
  return subnets
    .filter((subnet, i) => subnets.findIndex((other) => other.availabilityZone === subnet.availabilityZone) === i)
    .map(({ subnetId }) => subnetId)
}

/** The new group's name: the load balancer's with `-clients`, numbered where an earlier one has left its group behind. */
export function groupNameOf(
  { name, groupName }: LoadBalancerForm,
  { groupNames }: Pick<LoadBalancerFacts, 'groupNames'>,
): string {
  if (groupName !== undefined) return groupName
  const wanted = `${name || 'load-balancer'}-clients`
  const numbered = [wanted, ...groupNames.map((_, index) => `${wanted}-${index + 2}`)]
  return numbered.find((each) => !groupNames.includes(each)) ?? wanted
}

export const groupDescriptionOf = ({ name, groupDescription }: LoadBalancerForm): string =>
  groupDescription ?? `Clients of the load balancer ${name}`

/** What the steps come to. Only for a form without problems. */
export function toLoadBalancerOrder(form: LoadBalancerForm, facts: LoadBalancerFacts): LoadBalancerOrder {
  const { check } = form
  return {
    name: form.name,
    isInternal: form.isInternal,
    vpcId: vpcIdOf(form, facts),
    listeners: form.listeners.map(({ protocol, loadBalancerPort, instanceProtocol, instancePort, certificateArn }) => ({
      protocol,
      loadBalancerPort: Number(loadBalancerPort),
      instanceProtocol,
      instancePort: Number(instancePort),
      ...(needsCertificate(protocol) && { certificateArn: certificateArn.trim() }),
    })),
    healthCheck: {
      protocol: check.protocol,
      port: Number(check.port),
      ...(hasPath(check.protocol) && { path: check.path }),
      intervalSeconds: Number(check.interval),
      timeoutSeconds: Number(check.timeout),
      healthyThreshold: Number(check.healthyThreshold),
      unhealthyThreshold: Number(check.unhealthyThreshold),
    },
    subnetIds: chosenSubnetIds(form, facts),
    securityGroup:
      form.groupChoice === 'choose'
        ? { groupIds: form.securityGroupIds }
        : { create: { name: groupNameOf(form, facts), description: groupDescriptionOf(form), allowedCidr: form.allowedCidr } },
  }
}
