import type { CreateInternetGatewayResult } from '@aws-sdk/client-ec2'
import { readProperties, structure, tags } from '../properties.ts'
import type { ResourceType } from '../resource-type.ts'
import { taggedAs } from './tag-specifications.ts'

const properties = structure({ Tags: tags })

/** AWS::EC2::InternetGateway. Its physical id is its id. */
export const internetGateway: ResourceType = {
  serviceName: 'Ec2',
  read: (value) => readProperties(properties, value),
  attributes: ['InternetGatewayId'],
  seconds: { create: 14, delete: 5 },
  create(place, { Tags }) {
    const input = taggedAs(place, 'internet-gateway', Tags)
    return place.call<CreateInternetGatewayResult>('ec2', 'CreateInternetGateway', input).InternetGateway!.InternetGatewayId!
  },
  describe: (_place, { physicalId }) => ({ InternetGatewayId: physicalId }),
  remove(place, { physicalId: InternetGatewayId }) {
    place.call('ec2', 'DeleteInternetGateway', { InternetGatewayId })
    return true
  },
  inUseCodes: ['DependencyViolation'],
}
