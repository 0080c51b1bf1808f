import type { CreateAccessPointInput, CreateAccessPointOutput } from '@aws-sdk/client-elastic-load-balancing'
import { zonesOf } from '@gantry/shared/ecs/regions'
import { AwsError } from '../../../protocol/aws-error.ts'
import type { Region, RegionOperation } from '../../../region/region.ts'
import { defaultHealthCheck } from '../../checks/classic-health-check.ts'
import { isSame, readListeners } from '../../checks/classic-listeners.ts'
import { checkClassicName } from '../../checks/names.ts'
import { invalidConfiguration, invalidScheme, validationError } from '../../checks/refusals.ts'
import { checkInternetGateway, getSubnets, readSecurityGroups } from '../../checks/subnets.ts'
import { withTags } from '../../checks/tags.ts'
import type { ClassicLoadBalancer } from '../../state/elb-state.ts'
import { newDnsName } from '../../state/names.ts'

const MOST_LOAD_BALANCERS = 20

/** Asking for the same load balancer again answers the one there is. */
export const createLoadBalancer: RegionOperation<CreateAccessPointInput, CreateAccessPointOutput> = (region, input, now) => {
  const { state } = region
  const { LoadBalancerName: name = '', Scheme: scheme = 'internet-facing', Tags = [] } = input
  checkClassicName(name)
  if (scheme !== 'internet-facing' && scheme !== 'internal') throw invalidScheme(`The scheme '${scheme}' is not valid`)
  const listeners = readListeners(input.Listeners ?? [])
  const place = readPlace(region, input, scheme)
  const tags = withTags('classic', [], Tags)
  const existing = state.elb.classic.get(name)
  if (existing) return { DNSName: sameOrRefuse(existing, { scheme, listeners, ...place }).dnsName }
  if (state.elb.classic.size >= MOST_LOAD_BALANCERS) {
    throw new AwsError('TooManyLoadBalancers', 'The quota for the number of load balancers has been reached')
  }
  const balancer: ClassicLoadBalancer = {
    name,
    dnsName: newDnsName(state, name, scheme === 'internal'),
    scheme,
    ...place,
    listeners,
    healthCheck: defaultHealthCheck(listeners[0]?.InstancePort ?? 0),
    attributes: {
      crossZone: false,
      draining: { enabled: false, timeout: 300 },
      idleTimeout: 60,
      desyncMitigationMode: 'defensive',
    },
    targets: new Map(),
    createdAt: now,
    tags,
  }
  state.elb.classic.set(name, balancer)
  return { DNSName: balancer.dnsName }
}

type Place = Pick<ClassicLoadBalancer, 'availabilityZones' | 'subnetIds' | 'securityGroupIds'> & { vpcId?: string }

/** Subnets, or zones: then it is in their subnets of the default VPC. */
function readPlace(region: Region, input: CreateAccessPointInput, scheme: string): Place {
  const { AvailabilityZones: zones = [], Subnets = [], SecurityGroups } = input
  if (zones.length > 0 && Subnets.length > 0) {
    throw validationError('Only one of SubnetIds or AvailabilityZones may be specified')
  }
  if (zones.length === 0 && Subnets.length === 0) {
    throw validationError('Either AvailabilityZones or SubnetIds must be specified')
  }
  const unknown = zones.find((zone) => !zonesOf(region.state.region).includes(zone))
  if (unknown !== undefined) throw validationError(`Invalid Availability Zone: ${unknown}`)
  const subnets = getSubnets(region, Subnets.length > 0 ? Subnets : defaultSubnets(region, zones))
  const vpcId = subnets[0]?.vpcId
  if (vpcId === undefined) return { availabilityZones: zones, subnetIds: [], securityGroupIds: [] }
  if (scheme === 'internet-facing') checkInternetGateway(region, vpcId)
  return {
    vpcId,
    availabilityZones: subnets.map(({ availabilityZone }) => availabilityZone),
    subnetIds: subnets.map(({ id }) => id),
    securityGroupIds: readSecurityGroups(region, vpcId, SecurityGroups),
  }
}

function defaultSubnets({ state }: Region, zones: readonly string[]): string[] {
  const subnets = [...state.ec2.subnets.values()].filter((one) => one.defaultForAz && zones.includes(one.availabilityZone))
  if (subnets.length < new Set(zones).size) throw invalidConfiguration('There is no default subnet in every Availability Zone')
  return subnets.map(({ id }) => id)
}

function sameOrRefuse(
  existing: ClassicLoadBalancer,
  wanted: Place & Pick<ClassicLoadBalancer, 'scheme' | 'listeners'>,
): ClassicLoadBalancer {
  const hasSame = (a: readonly string[], b: readonly string[]) => [...a].sort().join() === [...b].sort().join()
  const isTheSame =
    existing.scheme === wanted.scheme &&
    hasSame(existing.availabilityZones, wanted.availabilityZones) &&
    hasSame(existing.subnetIds, wanted.subnetIds) &&
    hasSame(existing.securityGroupIds, wanted.securityGroupIds) &&
    existing.listeners.length === wanted.listeners.length &&
    wanted.listeners.every((listener) => existing.listeners.some((one) => isSame(one, listener)))
  if (isTheSame) return existing
  throw new AwsError(
    'DuplicateLoadBalancerName',
    `Load Balancer named ${existing.name} already exists and it is configured with different parameters.`,
  )
}
