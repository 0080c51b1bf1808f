import type {
  DescribeTargetHealthInput,
  DescribeTargetHealthOutput,
  TargetHealthDescription,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import type { RegionOperation } from '../../../region/region.ts'
import { getTargetGroup } from '../../checks/find.ts'
import { toTargetHealth } from '../../shapes/v2.ts'
import { targetKey } from '../../state/elb-state.ts'

/** Of the targets named, or of all. */
export const describeTargetHealth: RegionOperation<DescribeTargetHealthInput, DescribeTargetHealthOutput> = (region, input) => {
  const group = getTargetGroup(region, input.TargetGroupArn)
  const { Targets: asked = [] } = input
  if (asked.length === 0) {
    return { TargetHealthDescriptions: [...group.targets.values()].map((target) => toTargetHealth(group, target)) }
  }
  const TargetHealthDescriptions = asked.map(({ Id = '', Port = group.port }): TargetHealthDescription => {
    const target = group.targets.get(targetKey({ instanceId: Id, port: Port }))
    if (target) return toTargetHealth(group, target)
    const Description = 'Target is not registered to the target group'
    return { Target: { Id, Port }, TargetHealth: { State: 'unused', Reason: 'Target.NotRegistered', Description } }
  })
  return { TargetHealthDescriptions }
}
