import type { CreateLaunchTemplateResult } from '@aws-sdk/client-ec2'
import { list, readProperties, structure, tags } from '../properties.ts'
import type { ResourceType } from '../resource-type.ts'
import { taggedAs } from './tag-specifications.ts'

const ebs = structure({ DeleteOnTermination: 'boolean', Encrypted: 'boolean', VolumeSize: 'integer', VolumeType: 'string' })

const networkInterface = structure({
  AssociatePublicIpAddress: 'boolean',
  DeleteOnTermination: 'boolean',
  DeviceIndex: 'integer',
  Groups: list('string'),
  SubnetId: 'string',
})

const data = structure({
  BlockDeviceMappings: list(structure({ DeviceName: 'string', Ebs: ebs })),
  EbsOptimized: 'boolean',
  IamInstanceProfile: structure({ Arn: 'string', Name: 'string' }),
  ImageId: 'string',
  InstanceType: 'string',
  KeyName: 'string',
  MetadataOptions: structure({ HttpEndpoint: 'string', HttpPutResponseHopLimit: 'integer', HttpTokens: 'string' }),
  Monitoring: structure({ Enabled: 'boolean' }),
  NetworkInterfaces: list(networkInterface),
  SecurityGroupIds: list('string'),
  TagSpecifications: list(structure({ ResourceType: 'string', Tags: tags })),
  UserData: 'string',
})

const properties = structure({ LaunchTemplateData: data, LaunchTemplateName: 'string' }, 'LaunchTemplateData')

/** AWS::EC2::LaunchTemplate. Its physical id is its id. */
export const launchTemplate: ResourceType = {
  serviceName: 'Ec2',
  read: (value) => readProperties(properties, value),
  attributes: ['DefaultVersionNumber', 'LatestVersionNumber', 'LaunchTemplateId'],
  seconds: { create: 2, delete: 2 },
  create(place, { LaunchTemplateData, LaunchTemplateName }, resource) {
    const input = {
      LaunchTemplateName: LaunchTemplateName ?? place.nameOf(resource, 128),
      LaunchTemplateData,
      ...taggedAs(place, 'launch-template', undefined),
    }
    return place.call<CreateLaunchTemplateResult>('ec2', 'CreateLaunchTemplate', input).LaunchTemplate!.LaunchTemplateId!
  },
  // Nothing changes it later: there is one version.
  describe: (_place, { physicalId }) => ({ DefaultVersionNumber: '1', LatestVersionNumber: '1', LaunchTemplateId: physicalId }),
  remove(place, { physicalId: LaunchTemplateId }) {
    place.call('ec2', 'DeleteLaunchTemplate', { LaunchTemplateId })
    return true
  },
}
