import type { IamInstanceProfileAssociation } from '@aws-sdk/client-ec2'
import type { Region } from '../../region/region.ts'
import type { Ec2Instance } from '../state/ec2-state.ts'

/** It follows from the machine, which has one at most. */
export const associationId = ({ id }: Ec2Instance): string => id.replace('i-', 'iip-assoc-')

export function toProfileAssociation(region: Region, instance: Ec2Instance): IamInstanceProfileAssociation {
  const { id, instanceProfileArn } = instance
  const profile = [...region.iam.instanceProfiles.values()].find(({ arn }) => arn === instanceProfileArn)
  return {
    AssociationId: associationId(instance),
    InstanceId: id,
    IamInstanceProfile: { Arn: instanceProfileArn, ...(profile && { Id: profile.id }) },
    State: 'associated',
  }
}
