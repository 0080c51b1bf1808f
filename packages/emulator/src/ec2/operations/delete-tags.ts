import type { DeleteTagsRequest } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { missingParameter } from '../checks/refusals.ts'
import { getTagged } from '../state/tagged.ts'

/** Without tags all of a resource's own; a tag with a value only where it has that value. */
export const deleteTags: RegionOperation<DeleteTagsRequest, object> = (region, { Resources = [], Tags }) => {
  if (Resources.length === 0) throw missingParameter('resourceId')
  for (const resource of getTagged(region, Resources)) {
    resource.tags = resource.tags.filter(({ Key = '', Value }) => {
      if (Key.startsWith('aws:')) return true
      if (!Tags) return false
      return !Tags.some((tag) => tag.Key === Key && (tag.Value === undefined || tag.Value === Value))
    })
  }
  return {}
}
