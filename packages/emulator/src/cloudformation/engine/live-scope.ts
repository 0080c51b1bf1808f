import type { DescribeAvailabilityZonesResult } from '@aws-sdk/client-ec2'
import { notImplemented } from '../errors.ts'
import type { Workplace } from '../resources/resource-type.ts'
import { surroundingsOf } from '../state/surroundings.ts'
import type { Scope } from '../template/evaluate.ts'
import { scopeOf } from '../template/scope.ts'

/** The scope of a stack that is being made: resources have ids and attributes. */
export function liveScope(place: Workplace): Scope {
  const { stack, region } = place
  const { template, values } = stack.blueprint
  return scopeOf(template, values, surroundingsOf(region, stack), {
    resource: (name) => stack.resources.get(name)?.physicalId,
    attribute: (name, attribute) => stack.resources.get(name)?.attributes[attribute],
    zones: (name) => zonesOf(place, name),
  })
}

function zonesOf(place: Workplace, region: string): string[] {
  if (region !== place.region.state.region) throw notImplemented('Template error: Fn::GetAZs of another Region')
  const { AvailabilityZones = [] } = place.call<DescribeAvailabilityZonesResult>('ec2', 'DescribeAvailabilityZones', {})
  return AvailabilityZones.flatMap(({ ZoneName }) => ZoneName ?? []).sort()
}
