import { assumedRole } from '../../iam/state/assumed-role.ts'
import type { Principal, Region } from '../../region/region.ts'
import type { Ec2Instance } from '../state/ec2-state.ts'

/** As whom the agent of a machine signs its calls: the role of its instance profile, taken by EC2. Otherwise why it cannot. */
export function credentialsOf(
  { iam }: Region,
  { id, publicIp = '', instanceProfileArn }: Ec2Instance,
  agentVersion: string,
): Principal | string {
  if (instanceProfileArn === undefined) return 'it has no IAM instance profile'
  const profile = [...iam.instanceProfiles.values()].find(({ arn }) => arn === instanceProfileArn)
  if (!profile) return `its IAM instance profile ${instanceProfileArn} does not exist`
  const role = iam.roles.get(profile.roleName ?? '')
  if (!role) return `its IAM instance profile ${profile.name} has no role`
  const session = assumedRole(iam, role.name, 'ec2.amazonaws.com', id)
  if (!session) return `EC2 is not allowed to assume the role ${role.name}`
  return { ...session, invokedBy: publicIp, userAgent: `Amazon ECS Agent - v${agentVersion}` }
}
