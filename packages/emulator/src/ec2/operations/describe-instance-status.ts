import type { DescribeInstanceStatusRequest, DescribeInstanceStatusResult, InstanceStatusSummary } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { passing } from '../shapes/filters.ts'
import { instanceFilters } from '../shapes/instance-filters.ts'
import { toInstanceState } from '../shapes/instance.ts'
import { pageOf } from '../shapes/page.ts'
import type { Ec2Instance } from '../state/ec2-state.ts'
import { getInstances } from '../state/find.ts'

/** So long the status checks of a machine say nothing. */
const CHECKS_TAKE = 120_000

/** Machines that run, all of them on request. */
export const describeInstanceStatus: RegionOperation<DescribeInstanceStatusRequest, DescribeInstanceStatusResult> = (
  region,
  input,
  now,
) => {
  const { InstanceIds, IncludeAllInstances, Filters } = input
  const all = InstanceIds?.length ? getInstances(region, InstanceIds) : [...region.state.ec2.instances.values()]
  const alive = IncludeAllInstances ? all : all.filter(({ state }) => state === 'running')
  const { items, ...page } = pageOf(passing(alive, Filters, instanceFilters(region)), ({ id }) => id, input)
  return {
    InstanceStatuses: items.map((instance) => {
      const summary = summaryOf(instance, now)
      return {
        InstanceId: instance.id,
        AvailabilityZone: instance.availabilityZone,
        InstanceState: toInstanceState(instance.state),
        InstanceStatus: summary,
        SystemStatus: summary,
      }
    }),
    ...page,
  }
}

function summaryOf({ state, runningAt }: Ec2Instance, now: number): InstanceStatusSummary {
  if (state !== 'running' || runningAt === undefined) return { Status: 'not-applicable' }
  const isKnown = now >= runningAt + CHECKS_TAKE
  return {
    Status: isKnown ? 'ok' : 'initializing',
    Details: [{ Name: 'reachability', Status: isKnown ? 'passed' : 'initializing' }],
  }
}
