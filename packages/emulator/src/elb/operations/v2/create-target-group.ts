import type { CreateTargetGroupInput, CreateTargetGroupOutput } from '@aws-sdk/client-elastic-load-balancing-v2'
import { AwsError } from '../../../protocol/aws-error.ts'
import type { RegionOperation } from '../../../region/region.ts'
import { checkName } from '../../checks/names.ts'
import { checkPort } from '../../checks/numbers.ts'
import { validationError } from '../../checks/refusals.ts'
import { withTags } from '../../checks/tags.ts'
import { checkTargetGroupSupported, defaultCheck, withSettings } from '../../checks/target-group.ts'
import { toTargetGroup } from '../../shapes/v2.ts'
import { targetGroupAttributes } from '../../state/attributes.ts'
import type { HealthCheck, TargetGroup } from '../../state/elb-state.ts'
import { arnOf, newElbId } from '../../state/names.ts'

const MOST_TARGET_GROUPS = 3_000

/** Asking for the same target group again answers the one there is. */
export const createTargetGroup: RegionOperation<CreateTargetGroupInput, CreateTargetGroupOutput> = (region, input, now) => {
  const { state } = region
  const { Name: name = '', Protocol: protocol, Port: port, VpcId: vpcId } = input
  checkName('Target group', name)
  checkTargetGroupSupported(input)
  if (!protocol) throw validationError('A protocol must be specified')
  if (port === undefined) throw validationError('A port must be specified')
  checkPort(port)
  if (!vpcId) throw validationError('A VPC ID must be specified')
  if (!state.ec2.vpcs.has(vpcId)) throw validationError(`The VPC ID '${vpcId}' is not found`)
  const healthCheck = withSettings(defaultCheck(protocol, input), input)
  const tags = withTags('v2', [], input.Tags ?? [])

  const existing = [...state.elb.targetGroups.values()].find((one) => one.name === name)
  if (existing) {
    if (!isSame(existing, { protocol, port, vpcId, healthCheck })) {
      throw new AwsError(
        'DuplicateTargetGroupName',
        `A target group with the same name '${name}' exists, but with different settings`,
      )
    }
    return { TargetGroups: [toTargetGroup(state.elb, existing)] }
  }
  if (state.elb.targetGroups.size >= MOST_TARGET_GROUPS) {
    throw new AwsError('TooManyTargetGroups', 'The maximum number of target groups has been reached')
  }
  const group: TargetGroup = {
    arn: arnOf(state, `targetgroup/${name}/${newElbId(state)}`),
    name,
    protocol,
    port,
    vpcId,
    healthCheck,
    targets: new Map(),
    attributes: targetGroupAttributes(),
    createdAt: now,
    tags,
  }
  state.elb.targetGroups.set(group.arn, group)
  return { TargetGroups: [toTargetGroup(state.elb, group)] }
}

interface Settings {
  protocol: string
  port: number
  vpcId: string
  healthCheck: HealthCheck
}

const isSame = (existing: TargetGroup, { protocol, port, vpcId, healthCheck }: Settings): boolean =>
  existing.protocol === protocol &&
  existing.port === port &&
  existing.vpcId === vpcId &&
  JSON.stringify(existing.healthCheck) === JSON.stringify(healthCheck)
