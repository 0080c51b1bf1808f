import type { CreateSecurityGroupRequest, CreateSecurityGroupResult } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { invalidValue, missingParameter, refusal } from '../checks/refusals.ts'
import { readTags } from '../checks/tags.ts'
import { ec2Arn } from '../shapes/networks.ts'
import { findDefaultVpc } from '../state/default-vpc.ts'
import { getVpc } from '../state/find.ts'
import { emptySecurityGroup } from '../state/security-groups.ts'

const CHARACTERS = /^[a-zA-Z0-9 ._\-:/()#,@[\]+=&;{}!$*]{1,255}$/
const MOST_GROUPS = 2500

/** In the default VPC unless the request names one. It lets everything out and nothing in. */
export const createSecurityGroup: RegionOperation<CreateSecurityGroupRequest, CreateSecurityGroupResult> = (region, input) => {
  const { GroupName: name, Description: description, VpcId = findDefaultVpc(region.state)?.id } = input
  if (!name) throw missingParameter('GroupName')
  if (!description) throw missingParameter('GroupDescription')
  for (const [what, text] of Object.entries({ groupName: name, groupDescription: description })) {
    if (!CHARACTERS.test(text)) {
      throw invalidValue(`Value (${text}) for parameter ${what} is invalid. Character sets beyond ASCII are not supported.`)
    }
  }
  if (/^sg-/i.test(name))
    throw invalidValue(`Value (${name}) for parameter groupName is invalid. Group names may not begin with sg-.`)
  if (!VpcId) throw refusal('VPCIdNotSpecified', 'No default VPC for this user')
  const vpc = getVpc(region, VpcId)
  const tags = readTags(input.TagSpecifications, 'security-group')
  const { securityGroups } = region.state.ec2
  const isTaken = [...securityGroups.values()].some((group) => group.name === name && group.vpcId === vpc.id)
  if (isTaken) throw refusal('InvalidGroup.Duplicate', `The security group '${name}' already exists for VPC '${vpc.id}'`)
  if (securityGroups.size >= MOST_GROUPS) {
    throw refusal('SecurityGroupLimitExceeded', 'You have reached the maximum number of security groups.')
  }
  const group = { ...emptySecurityGroup(region.state, vpc.id, name, description), tags }
  securityGroups.set(group.id, group)
  return { GroupId: group.id, SecurityGroupArn: ec2Arn(region.state, `security-group/${group.id}`), Tags: tags }
}
