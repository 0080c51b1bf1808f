import type { DeleteSecurityGroupRequest, DeleteSecurityGroupResult } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { dependencyViolation, refusal } from '../checks/refusals.ts'
import { findDefaultVpc } from '../state/default-vpc.ts'
import { isGroupInUse } from '../state/dependents.ts'
import { getSecurityGroup } from '../state/find.ts'

/** Not the default one, and none that something has or another group names. */
export const deleteSecurityGroup: RegionOperation<DeleteSecurityGroupRequest, DeleteSecurityGroupResult> = (region, input) => {
  const { securityGroups } = region.state.ec2
  const { GroupId = findByName() } = input
  const { id, name } = getSecurityGroup(region, GroupId)
  if (name === 'default')
    throw refusal('CannotDelete', `the specified group: "${id}" name: "default" cannot be deleted by a user`)
  if (isGroupInUse(region, id)) throw dependencyViolation(`resource ${id} has a dependent object`)
  securityGroups.delete(id)
  return { Return: true, GroupId: id }

  function findByName(): string | undefined {
    const vpcId = findDefaultVpc(region.state)?.id
    const found = [...securityGroups.values()].find((group) => group.vpcId === vpcId && group.name === input.GroupName)
    return found?.id ?? input.GroupName
  }
}
