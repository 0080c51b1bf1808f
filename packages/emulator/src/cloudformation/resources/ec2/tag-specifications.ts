import type { ResourceType as TaggedType, TagSpecification } from '@aws-sdk/client-ec2'
import type { Workplace } from '../resource-type.ts'

/** The tags of a new thing of EC2 and its stack, as its create operation takes them; no member when there are none. */
export function taggedAs(place: Workplace, ResourceType: TaggedType, own: unknown): { TagSpecifications?: TagSpecification[] } {
  const Tags = place.tagsWith(own)
  return Tags.length > 0 ? { TagSpecifications: [{ ResourceType, Tags }] } : {}
}
