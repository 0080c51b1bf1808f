import type { RegisterTargetsInput, RegisterTargetsOutput } from '@aws-sdk/client-elastic-load-balancing-v2'
import { AwsError } from '../../../protocol/aws-error.ts'
import type { Region, RegionOperation } from '../../../region/region.ts'
import { getTargetGroup } from '../../checks/find.ts'
import { checkPort } from '../../checks/numbers.ts'
import { invalidTarget, validationError } from '../../checks/refusals.ts'
import { hostsIn } from '../../health/hosts.ts'
import { join } from '../../health/membership.ts'
import { findMachine } from '../../network.ts'
import type { TargetGroup } from '../../state/elb-state.ts'

const MOST_TARGETS = 1_000

/** A target is an instance and a port; that of the group where it names none. */
export const registerTargets: RegionOperation<RegisterTargetsInput, RegisterTargetsOutput> = (region, input, now) => {
  const group = getTargetGroup(region, input.TargetGroupArn)
  const targets = (input.Targets ?? []).map(({ Id = '', Port = group.port }) => ({ instanceId: Id, port: Port }))
  if (targets.length === 0) throw validationError('At least one target must be specified')
  for (const { port } of targets) checkPort(port)
  checkMachines(region, group, [...new Set(targets.map(({ instanceId }) => instanceId))])
  if (group.targets.size + targets.length > MOST_TARGETS) {
    throw new AwsError('TooManyTargets', `The maximum number of targets has been reached on target group '${group.arn}'`)
  }
  for (const target of targets) join(region, group, target, now)
  return {}
}

function checkMachines(region: Region, group: TargetGroup, ids: string[]): void {
  const hosts = hostsIn(region.ecs)
  const named = (some: string[]) => some.map((id) => `'${id}'`).join(', ')
  const unknown = ids.filter((id) => !findMachine(region, id) && hosts(id).length === 0)
  if (unknown.length > 0) throw validationError(`Instance ID ${named(unknown)} is not valid`)
  const down = ids.filter((id) => !['pending', 'running', undefined].includes(findMachine(region, id)?.state))
  if (down.length > 0) {
    throw invalidTarget(`The following targets are not in a running state and cannot be registered: ${named(down)}`)
  }
  const elsewhere = ids.filter((id) => (findMachine(region, id)?.vpcId ?? group.vpcId) !== group.vpcId)
  if (elsewhere.length > 0) {
    throw invalidTarget(`The following targets are not in the target group VPC '${group.vpcId}': ${named(elsewhere)}`)
  }
}
