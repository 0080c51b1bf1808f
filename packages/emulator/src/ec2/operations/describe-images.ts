import type { DescribeImagesRequest, DescribeImagesResult, Image } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { refusal } from '../checks/refusals.ts'
import { imagesOf, type MachineImage } from '../images.ts'
import { type FilterValues, passing } from '../shapes/filters.ts'
import { pageOf } from '../shapes/page.ts'

/** The account that publishes Amazon's images. */
const AMAZON = '137112412989'

const filters: FilterValues<MachineImage> = {
  'image-id': ({ id }) => id,
  name: ({ name }) => name,
  description: ({ description }) => description,
  architecture: () => 'x86_64',
  'owner-alias': () => 'amazon',
  'owner-id': () => AMAZON,
  'root-device-type': () => 'ebs',
  'virtualization-type': () => 'hvm',
  'is-public': () => 'true',
  state: () => 'available',
}

/** Amazon's; nobody has any of their own here. */
export const describeImages: RegionOperation<DescribeImagesRequest, DescribeImagesResult> = ({ state }, input) => {
  const all = imagesOf(state.region)
  const { ImageIds: ids, Owners: owners } = input
  const missing = ids?.filter((id) => !all.some((image) => image.id === id)) ?? []
  if (missing.length > 0) {
    const noun = missing.length === 1 ? 'id' : 'ids'
    const verb = missing.length === 1 ? 'does' : 'do'
    throw refusal('InvalidAMIID.NotFound', `The image ${noun} '[${missing.join(', ')}]' ${verb} not exist`)
  }
  const isAsked = !owners?.length || owners.some((owner) => owner === 'amazon' || owner === AMAZON)
  const rows = isAsked ? all.filter(({ id }) => !ids?.length || ids.includes(id)) : []
  const { items, ...page } = pageOf(passing(rows, input.Filters, filters), ({ id }) => id, input)
  return { Images: items.map(toImage), ...page }
}

const toImage = ({ id, name, description, createdAt }: MachineImage): Image => ({
  ImageId: id,
  Name: name,
  Description: description,
  CreationDate: createdAt,
  OwnerId: AMAZON,
  ImageOwnerAlias: 'amazon',
  ImageLocation: `amazon/${name}`,
  ImageType: 'machine',
  Public: true,
  State: 'available',
  Architecture: 'x86_64',
  PlatformDetails: 'Linux/UNIX',
  UsageOperation: 'RunInstances',
  Hypervisor: 'xen',
  VirtualizationType: 'hvm',
  RootDeviceType: 'ebs',
  RootDeviceName: '/dev/xvda',
  BlockDeviceMappings: [],
  EnaSupport: true,
  Tags: [],
})
