import type {
  DescribeIamInstanceProfileAssociationsRequest,
  DescribeIamInstanceProfileAssociationsResult,
} from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { passing } from '../shapes/filters.ts'
import { pageOf } from '../shapes/page.ts'
import { associationId, toProfileAssociation } from '../shapes/profile-association.ts'
import { plugged } from '../state/dependents.ts'

export const describeIamInstanceProfileAssociations: RegionOperation<
  DescribeIamInstanceProfileAssociationsRequest,
  DescribeIamInstanceProfileAssociationsResult
> = (region, input) => {
  const { AssociationIds: ids, Filters } = input
  const all = plugged(region).filter(({ instanceProfileArn }) => instanceProfileArn !== undefined)
  const chosen = ids?.length ? all.filter((instance) => ids.includes(associationId(instance))) : all
  const found = passing(chosen, Filters, { 'instance-id': ({ id }) => id, state: () => 'associated' })
  const { items, ...page } = pageOf(found, ({ id }) => id, input)
  return { IamInstanceProfileAssociations: items.map((instance) => toProfileAssociation(region, instance)), ...page }
}
