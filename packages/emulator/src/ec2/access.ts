import type { AccessRequest } from '../iam/access-request.ts'
import type { IamRole } from '../iam/state/iam-state.ts'
import { AwsError } from '../protocol/aws-error.ts'
import type { Region } from '../region/region.ts'
import { findProfile, type LaunchData, withTemplate } from './checks/launch-request.ts'
import { ec2Arn } from './shapes/networks.ts'
import { typeOf } from './state/tagged.ts'

interface Ec2Input {
  [member: string]: unknown
}

/** The members that name what an operation changes; those that look, and those that make something, are allowed on `*`. */
const SUBJECTS = [
  'InstanceIds',
  'InstanceId',
  'VpcId',
  'SubnetId',
  'InternetGatewayId',
  'RouteTableId',
  'GroupId',
  'LaunchTemplateId',
]

/** What a caller must be allowed to do for a call. Who launches machines with a role passes the role on. */
export function ec2Access(region: Region, operation: string, input: Ec2Input): AccessRequest[] {
  const action = `ec2:${operation}`
  const own = resourcesOf(region, operation, input).map((resource): AccessRequest => ({ action, resource, conditions: {} }))
  return [...own, ...passedRole(region, operation, input)]
}

function resourcesOf({ state }: Region, operation: string, input: Ec2Input): string[] {
  if (/^(Describe|Create|Import|Run)/.test(operation)) return ['*']
  const ids = SUBJECTS.flatMap((member) => input[member] ?? []).filter((id): id is string => typeof id === 'string')
  const arns = ids.flatMap((id) => (typeOf(id) === '' ? [] : [ec2Arn(state, `${typeOf(id)}/${id}`)]))
  return arns.length > 0 ? arns : ['*']
}

function passedRole(region: Region, operation: string, input: Ec2Input): AccessRequest[] {
  if (operation !== 'RunInstances' && operation !== 'AssociateIamInstanceProfile') return []
  const role = findRole(region, operation, input)
  if (!role) return []
  return [{ action: 'iam:PassRole', resource: role.arn, conditions: { 'iam:passedtoservice': 'ec2.amazonaws.com' } }]
}

/** The role behind the instance profile of a request. A profile or a template that there is not, the operation refuses. */
function findRole(region: Region, operation: string, input: Ec2Input): IamRole | undefined {
  try {
    const wanted = operation === 'RunInstances' ? withTemplate(region, input as never) : (input as LaunchData)
    return region.iam.roles.get(findProfile(region, wanted)?.roleName ?? '')
  } catch (error) {
    if (error instanceof AwsError) return undefined
    throw error
  }
}
