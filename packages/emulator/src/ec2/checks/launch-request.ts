import type {
  LaunchTemplateTagSpecificationRequest,
  RequestLaunchTemplateData,
  RunInstancesRequest,
  TagSpecification,
} from '@aws-sdk/client-ec2'
import { findInstanceType } from '@gantry/shared/ecs/instance-types'
import type { InstanceProfile } from '../../iam/state/iam-state.ts'
import type { Region } from '../../region/region.ts'
import { publicParameters } from '../../ssm/parameters.ts'
import { findImage } from '../images.ts'
import { findTemplateData } from '../state/launch-templates.ts'
import { getKeyPair } from '../state/find.ts'
import { invalidValue, missingParameter, notImplemented, refusal, refuseMembers } from './refusals.ts'

/** What RunInstances and the data of a launch template have in common. */
export type LaunchData = RequestLaunchTemplateData & Pick<RunInstancesRequest, 'SubnetId'>

const DEFAULT_TYPE = 't2.micro'
const MOST_USER_DATA = 16_384

/** The request with what its launch template says beneath it: the request wins. */
export function withTemplate(region: Region, input: RunInstancesRequest): LaunchData {
  refuseMembers(input, [
    'PrivateIpAddress',
    'Ipv6AddressCount',
    'Ipv6Addresses',
    'ElasticGpuSpecification',
    'SecondaryInterfaces',
  ])
  const { LaunchTemplate, MinCount: _, MaxCount: __, ...own } = input
  if (!LaunchTemplate) return own
  const data = findTemplateData(region, LaunchTemplate)
  const ownTags = own.TagSpecifications ?? []
  const tags = [...withoutKeysOf(ownTags, data.TagSpecifications ?? []), ...ownTags]
  return { ...data, ...defined(own), TagSpecifications: tags }
}

/** The tags of a template, less those whose keys the request sets itself. */
function withoutKeysOf(own: TagSpecification[], ofTemplate: LaunchTemplateTagSpecificationRequest[]) {
  return ofTemplate.map(({ ResourceType, Tags = [] }) => {
    const keys = own
      .filter((one) => one.ResourceType === ResourceType)
      .flatMap(({ Tags: tags = [] }) => tags.map(({ Key }) => Key))
    return { ResourceType, Tags: Tags.filter(({ Key }) => !keys.includes(Key)) }
  })
}

const defined = <Value extends object>(value: Value): Partial<Value> =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as Partial<Value>

/** What every machine of a launch has, apart from its place. */
export interface LaunchedMachine {
  imageId: string
  instanceType: string
  keyName?: string
  instanceProfileArn?: string
  userData?: string
  isMonitored: boolean
}

export function readMachine(region: Region, wanted: LaunchData): LaunchedMachine {
  if (wanted.InstanceMarketOptions) throw notImplemented('InstanceMarketOptions')
  if (wanted.Placement?.Tenancy && wanted.Placement.Tenancy !== 'default') throw notImplemented('Placement.Tenancy')
  const { ImageId, InstanceType: instanceType = DEFAULT_TYPE, KeyName, UserData, Monitoring } = wanted
  const imageId = resolveImage(region, ImageId)
  if (!findInstanceType(instanceType)) throw invalidValue(`Invalid value '${instanceType}' for InstanceType.`)
  if (KeyName !== undefined) getKeyPair(region, KeyName)
  const profile = findProfile(region, wanted)
  return {
    imageId,
    instanceType,
    isMonitored: Monitoring?.Enabled === true,
    ...(KeyName !== undefined && { keyName: KeyName }),
    ...(profile && { instanceProfileArn: profile.arn }),
    ...(UserData !== undefined && UserData !== '' && { userData: decode(UserData) }),
  }
}

const BY_PARAMETER = 'resolve:ssm:'

/** The image of an id, or of the parameter of Systems Manager that names one: `resolve:ssm:/aws/service/ecs/…/image_id`. */
function resolveImage({ state }: Region, wanted: string | undefined): string {
  if (!wanted) throw missingParameter('ImageId')
  const name = wanted.startsWith(BY_PARAMETER) ? wanted.slice(BY_PARAMETER.length) : undefined
  const id = name === undefined ? wanted : publicParameters(state.region).find(({ Name }) => Name === name)?.Value
  if (id === undefined) throw invalidValue(`Value (${wanted}) for parameter imageId is invalid. There is no parameter ${name}.`)
  if (!/^ami-[0-9a-f]{8,17}$/.test(id)) {
    throw refusal('InvalidAMIID.Malformed', `Invalid id: "${id}" (expecting "ami-...")`)
  }
  if (!findImage(state.region, id)) {
    throw refusal('InvalidAMIID.NotFound', `The image id '[${id}]' does not exist`)
  }
  return id
}

/** The instance profile of a launch; throws when there is none of the name or the ARN. */
export function findProfile({ iam }: Region, { IamInstanceProfile }: LaunchData): InstanceProfile | undefined {
  const { Arn, Name } = IamInstanceProfile ?? {}
  if (Arn === undefined && Name === undefined) return undefined
  const profiles = [...iam.instanceProfiles.values()]
  const found = profiles.find(({ arn, name }) => (Arn === undefined ? name === Name : arn === Arn))
  if (found) return found
  const [member, text] = Arn === undefined ? ['name', Name] : ['arn', Arn]
  throw invalidValue(
    `Value (${text}) for parameter iamInstanceProfile.${member} is invalid. Invalid IAM Instance Profile ${member === 'arn' ? 'ARN' : member}`,
  )
}

function decode(text: string): string {
  if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(text)) {
    throw refusal('InvalidUserData.Malformed', 'Invalid BASE64 encoding of user data.')
  }
  const bytes = Buffer.from(text, 'base64')
  if (bytes.length > MOST_USER_DATA) throw invalidValue(`User data is limited to ${MOST_USER_DATA} bytes`)
  return bytes.toString('utf8')
}
