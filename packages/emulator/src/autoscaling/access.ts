import type { Caller } from '../ecs/operation.ts'
import type { AccessRequest } from '../iam/access-request.ts'
import { passRole } from '../iam/actions/iam-actions.ts'
import type { Region } from '../region/region.ts'
import { groupArn, launchConfigurationArn } from './state/arns.ts'
import { findMembership } from './state/groups.ts'

/** The members of inputs that say what an action is about. */
interface Input {
  AutoScalingGroupName?: string
  LaunchConfigurationName?: string
  IamInstanceProfile?: string
  InstanceId?: string
  Tags?: { ResourceId?: string }[]
}

/** What a caller must be allowed to do: on a group, on a launch configuration, and to pass the role of the machines. */
export function autoScalingAccess(region: Region, operation: string, input: Input, { account }: Caller): AccessRequest[] {
  const action = `autoscaling:${operation}`
  const on = (resource: string): AccessRequest => ({ action, resource, conditions: {} })
  if (operation.startsWith('Describe')) return [on('*')]
  if (operation.endsWith('LaunchConfiguration')) {
    const name = input.LaunchConfigurationName ?? ''
    const known = region.state.autoScaling.launchConfigurations.get(name)?.arn
    return [on(known ?? launchConfigurationArn(region.state, '*', name)), ...passing(region, input.IamInstanceProfile, account)]
  }
  if (operation.endsWith('Tags')) {
    return [...new Set((input.Tags ?? []).map(({ ResourceId = '' }) => ResourceId))].map((name) => on(arnOf(region, name)))
  }
  const ofInstance = findMembership(region.state.autoScaling, input.InstanceId ?? '')?.group.name
  return [on(arnOf(region, input.AutoScalingGroupName ?? ofInstance ?? '*'))]
}

const arnOf = ({ state }: Region, name: string): string => state.autoScaling.groups.get(name)?.arn ?? groupArn(state, '*', name)

/** Who makes machines with a profile hands its role to EC2. */
function passing({ iam }: Region, profile: string | undefined, account: string): AccessRequest[] {
  if (profile === undefined) return []
  const name = profile.slice(profile.lastIndexOf('/') + 1)
  const role = iam.roles.get(iam.instanceProfiles.get(name)?.roleName ?? '')
  return [passRole(role?.arn ?? `arn:aws:iam::${account}:role/${name}`, 'ec2.amazonaws.com')]
}
