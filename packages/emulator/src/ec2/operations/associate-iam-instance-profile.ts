import type { AssociateIamInstanceProfileRequest, AssociateIamInstanceProfileResult } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { findProfile } from '../checks/launch-request.ts'
import { missingParameter, refusal } from '../checks/refusals.ts'
import { toProfileAssociation } from '../shapes/profile-association.ts'
import { getInstances } from '../state/find.ts'

/** Gives a machine the role that it was launched without: its agent can register from then on. */
export const associateIamInstanceProfile: RegionOperation<
  AssociateIamInstanceProfileRequest,
  AssociateIamInstanceProfileResult
> = (region, { IamInstanceProfile, InstanceId = '' }) => {
  const profile = findProfile(region, { IamInstanceProfile })
  if (!profile) throw missingParameter('IamInstanceProfile')
  const [instance] = getInstances(region, [InstanceId])
  if (instance!.instanceProfileArn !== undefined) {
    throw refusal('IncorrectState', `There is an existing association for instance ${InstanceId}`)
  }
  if (instance!.state !== 'running' && instance!.state !== 'stopped' && instance!.state !== 'pending') {
    throw refusal('IncorrectInstanceState', `The instance '${InstanceId}' is not in the 'running' or 'stopped' states.`)
  }
  instance!.instanceProfileArn = profile.arn
  return { IamInstanceProfileAssociation: toProfileAssociation(region, instance!) }
}
