import type { CreateLoadBalancerInput, CreateLoadBalancerOutput } from '@aws-sdk/client-elastic-load-balancing-v2'
import { AwsError } from '../../../protocol/aws-error.ts'
import type { Region, RegionOperation } from '../../../region/region.ts'
import { checkName } from '../../checks/names.ts'
import { notImplemented, validationError } from '../../checks/refusals.ts'
import { checkInternetGateway, getSubnets, readSecurityGroups } from '../../checks/subnets.ts'
import { withTags } from '../../checks/tags.ts'
import { toLoadBalancer } from '../../shapes/v2.ts'
import { loadBalancerAttributes } from '../../state/attributes.ts'
import type { LoadBalancer } from '../../state/elb-state.ts'
import { arnOf, networkDnsName, newDnsName, newElbId } from '../../state/names.ts'

const MOST_LOAD_BALANCERS = 50
/** A new load balancer is `provisioning` for so long. */
const PROVISIONING = 30_000

/** Asking for the same load balancer again answers the one there is. */
export const createLoadBalancer: RegionOperation<CreateLoadBalancerInput, CreateLoadBalancerOutput> = (region, input, now) => {
  const { state } = region
  const { Name: name = '', Type: type = 'application', Scheme: scheme = 'internet-facing', Tags = [] } = input
  if (type === 'gateway') throw notImplemented("Load balancer type 'gateway'")
  if (input.IpAddressType && input.IpAddressType !== 'ipv4') throw notImplemented(`IP address type '${input.IpAddressType}'`)
  checkName('Load balancer', name)
  const tags = withTags('v2', [], Tags)
  const place = readPlace(region, input)
  const balancers = [...state.elb.loadBalancers.values()]
  const existing = balancers.find((one) => one.name === name)
  if (existing) {
    if (!isSame(existing, { type, scheme, ...place })) {
      throw new AwsError(
        'DuplicateLoadBalancerName',
        `A load balancer with the same name '${name}' exists, but with different settings`,
      )
    }
    return { LoadBalancers: [toLoadBalancer(existing, state.region, now)] }
  }
  if (balancers.filter((one) => one.type === type).length >= MOST_LOAD_BALANCERS) {
    throw new AwsError('TooManyLoadBalancers', `The maximum number of ${type} load balancers has been reached`)
  }
  const id = newElbId(state)
  const balancer: LoadBalancer = {
    arn: arnOf(state, `loadbalancer/${type === 'network' ? 'net' : 'app'}/${name}/${id}`),
    name,
    dnsName: type === 'network' ? networkDnsName(state, name, id) : newDnsName(state, name, scheme === 'internal'),
    type,
    scheme,
    ipAddressType: 'ipv4',
    ...place,
    activeAt: now + PROVISIONING,
    attributes: loadBalancerAttributes(type),
    createdAt: now,
    tags,
  }
  state.elb.loadBalancers.set(balancer.arn, balancer)
  return { LoadBalancers: [toLoadBalancer(balancer, state.region, now)] }
}

type Place = Pick<LoadBalancer, 'zones' | 'securityGroupIds'> & { vpcId: string }

function readPlace(region: Region, input: CreateLoadBalancerInput): Place {
  const { Type = 'application', Scheme = 'internet-facing', Subnets = [], SubnetMappings = [], SecurityGroups } = input
  if (Subnets.length > 0 && SubnetMappings.length > 0) {
    throw validationError('You can specify either subnets or subnet mappings, not both')
  }
  if (SubnetMappings.some(({ AllocationId, PrivateIPv4Address }) => AllocationId ?? PrivateIPv4Address)) {
    throw notImplemented('An address of your own in SubnetMappings')
  }
  const subnets = getSubnets(region, [...Subnets, ...SubnetMappings.map(({ SubnetId = '' }) => SubnetId)])
  const vpcId = subnets[0]?.vpcId
  if (vpcId === undefined) throw validationError('At least one subnet must be specified')
  if (Type === 'application' && subnets.length < 2) {
    throw validationError('At least two subnets in two different Availability Zones must be specified')
  }
  if (Scheme === 'internet-facing') checkInternetGateway(region, vpcId)
  const hasGroups = Type === 'application' || SecurityGroups?.length
  return {
    vpcId,
    zones: subnets.map(({ id, availabilityZone }) => ({ name: availabilityZone, subnetId: id })),
    securityGroupIds: hasGroups ? readSecurityGroups(region, vpcId, SecurityGroups) : [],
  }
}

function isSame(
  existing: LoadBalancer,
  { zones, securityGroupIds, type, scheme }: Place & { type: string; scheme: string },
): boolean {
  const sorted = (ids: readonly string[]) => [...ids].sort().join()
  return (
    existing.type === type &&
    existing.scheme === scheme &&
    sorted(existing.zones.map(({ subnetId }) => subnetId)) === sorted(zones.map(({ subnetId }) => subnetId)) &&
    sorted(existing.securityGroupIds) === sorted(securityGroupIds)
  )
}
