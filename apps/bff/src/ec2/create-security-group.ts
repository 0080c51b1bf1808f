import type { Aws } from '../aws/aws.ts'

export interface GroupOrder {
  groupName: string
  description: string
  vpcId: string
  allowedCidr: string
  /** TCP ports that `allowedCidr` may reach. */
  ports: number[]
}

/** Makes a group with its rules, and takes it away again when EC2 refuses the rules. Gives its id. */
export async function createSecurityGroup({ ec2 }: Aws, order: GroupOrder): Promise<string> {
  const { GroupId = '' } = await ec2.write('CreateSecurityGroup', {
    GroupName: order.groupName,
    Description: order.description,
    VpcId: order.vpcId,
  })
  if (order.ports.length === 0) return GroupId
  try {
    await ec2.write('AuthorizeSecurityGroupIngress', {
      GroupId,
      IpPermissions: [...new Set(order.ports)].map((port) => ({
        IpProtocol: 'tcp',
        FromPort: port,
        ToPort: port,
        IpRanges: [{ CidrIp: order.allowedCidr }],
      })),
    })
  } catch (error) {
    await deleteGroup(ec2, GroupId)
    throw error
  }
  return GroupId
}

/** As far as it goes: what went wrong before is what somebody wants to hear. */
export const deleteGroup = (ec2: Aws['ec2'], GroupId: string): Promise<unknown> =>
  ec2.write('DeleteSecurityGroup', { GroupId }).catch(() => undefined)
