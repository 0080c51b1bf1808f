import type { CreateInstanceProfileResponse, GetInstanceProfileResponse } from '@aws-sdk/client-iam'
import { list, readProperties, structure } from '../properties.ts'
import type { ResourceType, Workplace } from '../resource-type.ts'

const properties = structure({ InstanceProfileName: 'string', Path: 'string', Roles: list('string') }, 'Roles')

/** AWS::IAM::InstanceProfile. Its physical id is its name. It takes IAM long to make it known everywhere. */
export const instanceProfile: ResourceType = {
  serviceName: 'Iam',
  iamName: 'InstanceProfileName',
  read: (value) => readProperties(properties, value),
  attributes: ['Arn'],
  seconds: { create: 120, delete: 2 },
  create(place, { InstanceProfileName, Path }, resource) {
    const input = { InstanceProfileName: InstanceProfileName ?? place.nameOf(resource, 128), ...(Path !== undefined && { Path }) }
    return place.call<CreateInstanceProfileResponse>('iam', 'CreateInstanceProfile', input).InstanceProfile!.InstanceProfileName!
  },
  configure(place, { physicalId: InstanceProfileName, properties: { Roles } }) {
    for (const RoleName of Roles as string[]) place.call('iam', 'AddRoleToInstanceProfile', { InstanceProfileName, RoleName })
  },
  describe: (place, { physicalId }) => ({ Arn: getProfile(place, physicalId!)?.Arn }),
  remove(place, { physicalId: InstanceProfileName }) {
    for (const { RoleName } of getProfile(place, InstanceProfileName)?.Roles ?? []) {
      place.call('iam', 'RemoveRoleFromInstanceProfile', { InstanceProfileName, RoleName })
    }
    place.call('iam', 'DeleteInstanceProfile', { InstanceProfileName })
    return true
  },
}

function getProfile(place: Workplace, InstanceProfileName: string) {
  return place.call<GetInstanceProfileResponse>('iam', 'GetInstanceProfile', { InstanceProfileName }).InstanceProfile
}
