import type { CreateSecurityGroupResult, IpPermission } from '@aws-sdk/client-ec2'
import { list, readProperties, structure, tags } from '../properties.ts'
import type { ResourceType } from '../resource-type.ts'
import { taggedAs } from './tag-specifications.ts'

const ports = { Description: 'string', FromPort: 'integer', IpProtocol: 'string', ToPort: 'integer', CidrIp: 'string' } as const

const properties = structure(
  {
    GroupDescription: 'string',
    GroupName: 'string',
    SecurityGroupEgress: list(structure({ ...ports, DestinationSecurityGroupId: 'string' }, 'IpProtocol')),
    SecurityGroupIngress: list(structure({ ...ports, SourceSecurityGroupId: 'string' }, 'IpProtocol')),
    Tags: tags,
    VpcId: 'string',
  },
  'GroupDescription',
)

/** One rule of a template: from or to a range of addresses, or another group. */
interface Rule {
  CidrIp?: string
  Description?: string
  DestinationSecurityGroupId?: string
  FromPort?: number
  IpProtocol: string
  SourceSecurityGroupId?: string
  ToPort?: number
}

/** What a new group lets out. */
const EVERYTHING: Rule = { IpProtocol: '-1', CidrIp: '0.0.0.0/0' }

/** AWS::EC2::SecurityGroup. Its physical id is its id. */
export const securityGroup: ResourceType = {
  serviceName: 'Ec2',
  read: (value) => readProperties(properties, value),
  attributes: ['GroupId', 'Id', 'VpcId'],
  seconds: { create: 5, delete: 5 },
  create(place, { GroupDescription, GroupName, Tags, VpcId }, resource) {
    const input = {
      GroupName: GroupName ?? place.nameOf(resource, 255),
      Description: GroupDescription,
      ...(VpcId !== undefined && { VpcId }),
      ...taggedAs(place, 'security-group', Tags),
    }
    return place.call<CreateSecurityGroupResult>('ec2', 'CreateSecurityGroup', input).GroupId!
  },
  configure(place, { physicalId: GroupId, properties: { SecurityGroupIngress: ingress, SecurityGroupEgress: egress } }) {
    const allow = (operation: string, rules: unknown) => {
      const IpPermissions = (rules as Rule[]).map(toPermission)
      if (IpPermissions.length > 0) place.call('ec2', operation, { GroupId, IpPermissions })
    }
    if (ingress) allow('AuthorizeSecurityGroupIngress', ingress)
    if (!egress) return
    allow('RevokeSecurityGroupEgress', [EVERYTHING])
    allow('AuthorizeSecurityGroupEgress', egress)
  },
  describe: (_place, { physicalId, properties: { VpcId } }) => ({ GroupId: physicalId, Id: physicalId, VpcId }),
  remove(place, { physicalId: GroupId }) {
    place.call('ec2', 'DeleteSecurityGroup', { GroupId })
    return true
  },
  inUseCodes: ['DependencyViolation'],
}

function toPermission({ CidrIp, Description, FromPort, IpProtocol, ToPort, ...groups }: Rule): IpPermission {
  const GroupId = groups.SourceSecurityGroupId ?? groups.DestinationSecurityGroupId
  const description = Description === undefined ? {} : { Description }
  return {
    IpProtocol,
    ...(FromPort !== undefined && { FromPort }),
    ...(ToPort !== undefined && { ToPort }),
    ...(CidrIp !== undefined && { IpRanges: [{ CidrIp, ...description }] }),
    ...(GroupId !== undefined && { UserIdGroupPairs: [{ GroupId, ...description }] }),
  }
}
