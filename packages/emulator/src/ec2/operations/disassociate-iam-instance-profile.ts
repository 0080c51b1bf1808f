import type { DisassociateIamInstanceProfileRequest, DisassociateIamInstanceProfileResult } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { missingParameter, refusal } from '../checks/refusals.ts'
import { associationId, toProfileAssociation } from '../shapes/profile-association.ts'

export const disassociateIamInstanceProfile: RegionOperation<
  DisassociateIamInstanceProfileRequest,
  DisassociateIamInstanceProfileResult
> = (region, { AssociationId: id }) => {
  if (!id) throw missingParameter('AssociationId')
  const instance = [...region.state.ec2.instances.values()].find(
    (one) => one.instanceProfileArn !== undefined && associationId(one) === id,
  )
  if (!instance) throw refusal('NoSuchAssociation', `An invalid association-id of '${id}' was given`)
  const association = toProfileAssociation(region, instance)
  delete instance.instanceProfileArn
  return { IamInstanceProfileAssociation: { ...association, State: 'disassociating' } }
}
