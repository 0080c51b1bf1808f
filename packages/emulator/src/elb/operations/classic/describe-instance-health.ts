import type {
  DescribeEndPointStateInput,
  DescribeEndPointStateOutput,
  InstanceState,
} from '@aws-sdk/client-elastic-load-balancing'
import { AwsError } from '../../../protocol/aws-error.ts'
import type { RegionOperation } from '../../../region/region.ts'
import { getClassic } from '../../checks/find.ts'
import { hostsIn } from '../../health/hosts.ts'
import { findMachine } from '../../network.ts'
import { toInstanceState } from '../../shapes/instance-state.ts'

/** Of the instances named, or of all that are registered. */
export const describeInstanceHealth: RegionOperation<DescribeEndPointStateInput, DescribeEndPointStateOutput> = (
  region,
  input,
) => {
  const { targets } = getClassic(region, input.LoadBalancerName)
  const asked = (input.Instances ?? []).map(({ InstanceId = '' }) => InstanceId)
  const ids = asked.length > 0 ? asked : [...targets.keys()]
  const InstanceStates = ids.map((id): InstanceState => {
    const target = targets.get(id)
    if (target) return toInstanceState(target)
    if (!findMachine(region, id) && hostsIn(region.ecs)(id).length === 0) {
      throw new AwsError('InvalidInstance', `Could not find EC2 instance ${id}.`)
    }
    const Description = 'Instance is not currently registered with the LoadBalancer.'
    return { InstanceId: id, State: 'OutOfService', ReasonCode: 'Instance', Description }
  })
  return { InstanceStates }
}
