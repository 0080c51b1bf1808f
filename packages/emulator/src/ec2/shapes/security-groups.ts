import type * as ec2 from '@aws-sdk/client-ec2'
import type { Region } from '../../region/region.ts'
import type { SecurityGroup, SecurityGroupRule } from '../state/networks.ts'
import { ec2Arn } from './networks.ts'

export const toSecurityGroup = (region: Region, group: SecurityGroup): ec2.SecurityGroup => ({
  GroupId: group.id,
  GroupName: group.name,
  Description: group.description,
  VpcId: group.vpcId,
  OwnerId: region.state.account,
  SecurityGroupArn: ec2Arn(region.state, `security-group/${group.id}`),
  IpPermissions: toPermissions(region, group, false),
  IpPermissionsEgress: toPermissions(region, group, true),
  Tags: group.tags,
})

/** Rules of the same protocol and ports are one permission. */
function toPermissions({ state }: Region, { rules }: SecurityGroup, isEgress: boolean): ec2.IpPermission[] {
  const permissions = new Map<string, ec2.IpPermission>()
  for (const rule of rules) {
    if (rule.isEgress !== isEgress) continue
    const { protocol, fromPort, toPort, peer, description: Description } = rule
    const key = `${protocol} ${fromPort} ${toPort}`
    const permission: ec2.IpPermission = permissions.get(key) ?? {
      IpProtocol: protocol,
      FromPort: fromPort,
      ToPort: toPort,
      IpRanges: [],
      Ipv6Ranges: [],
      UserIdGroupPairs: [],
      PrefixListIds: [],
    }
    permissions.set(key, permission)
    if (peer.kind === 'cidr') permission.IpRanges!.push({ CidrIp: peer.value, Description })
    else if (peer.kind === 'cidrV6') permission.Ipv6Ranges!.push({ CidrIpv6: peer.value, Description })
    else if (peer.kind === 'group') permission.UserIdGroupPairs!.push({ GroupId: peer.value, UserId: state.account, Description })
    else permission.PrefixListIds!.push({ PrefixListId: peer.value, Description })
  }
  return [...permissions.values()]
}

export function toSecurityGroupRule(region: Region, group: SecurityGroup, rule: SecurityGroupRule): ec2.SecurityGroupRule {
  const { id, isEgress, protocol, fromPort = -1, toPort = -1, peer, description } = rule
  return {
    SecurityGroupRuleId: id,
    SecurityGroupRuleArn: ec2Arn(region.state, `security-group-rule/${id}`),
    GroupId: group.id,
    GroupOwnerId: region.state.account,
    IsEgress: isEgress,
    IpProtocol: protocol,
    FromPort: fromPort,
    ToPort: toPort,
    ...(peer.kind === 'cidr' && { CidrIpv4: peer.value }),
    ...(peer.kind === 'cidrV6' && { CidrIpv6: peer.value }),
    ...(peer.kind === 'prefixList' && { PrefixListId: peer.value }),
    ...(peer.kind === 'group' && { ReferencedGroupInfo: { GroupId: peer.value, UserId: region.state.account } }),
    Description: description,
    Tags: [],
  }
}
