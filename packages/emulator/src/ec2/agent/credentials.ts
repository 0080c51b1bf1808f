import { partitionOf } from '@gantry/shared/ecs/arn'
import type { IamRole } from '../../iam/state/iam-state.ts'
import type { Principal, Region } from '../../region/region.ts'
import type { Ec2Instance } from '../state/ec2-state.ts'

/** The role that a machine gets from its instance profile, as far as EC2 may take it; otherwise why it has none. */
export function roleOf({ iam }: Region, { instanceProfileArn }: Ec2Instance): IamRole | string {
  if (instanceProfileArn === undefined) return 'it has no IAM instance profile'
  const profile = [...iam.instanceProfiles.values()].find(({ arn }) => arn === instanceProfileArn)
  if (!profile) return `its IAM instance profile ${instanceProfileArn} does not exist`
  const role = iam.roles.get(profile.roleName ?? '')
  if (!role) return `its IAM instance profile ${profile.name} has no role`
  if (!trusts(role.trustPolicy)) return `EC2 is not allowed to assume the role ${role.name}`
  return role
}

/** As whom the agent signs its calls. */
export function principalOf(
  { state }: Region,
  { id, publicIp = '' }: Ec2Instance,
  role: IamRole,
  agentVersion: string,
): Principal {
  return {
    arn: `arn:${partitionOf(state.region)}:sts::${state.account}:assumed-role/${role.name}/${id}`,
    principalId: `${role.id}:${id}`,
    invokedBy: publicIp,
    userAgent: `Amazon ECS Agent - v${agentVersion}`,
  }
}

/** Whether a trust policy lets EC2 assume the role. */
function trusts(document: string): boolean {
  const { Statement = [] } = JSON.parse(document) as { Statement?: Statement | Statement[] }
  return [Statement].flat().some(({ Effect, Action, Principal }) => {
    const services = typeof Principal === 'object' ? [Principal?.Service ?? []].flat() : []
    const isEc2 = services.some((service) => /^ec2\.amazonaws\.com(\.cn)?$/.test(service))
    return Effect === 'Allow' && isEc2 && [Action ?? []].flat().some((action) => /^(sts:AssumeRole|sts:\*|\*)$/i.test(action))
  })
}

interface Statement {
  Effect?: string
  Action?: string | string[]
  Principal?: string | { Service?: string | string[] }
}
