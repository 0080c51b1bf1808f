import type { CreateInternetGatewayRequest, CreateInternetGatewayResult } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { refusal } from '../checks/refusals.ts'
import { readTags } from '../checks/tags.ts'
import { toInternetGateway } from '../shapes/networks.ts'
import { newEc2Id } from '../state/ids.ts'

const MOST_GATEWAYS = 5

export const createInternetGateway: RegionOperation<CreateInternetGatewayRequest, CreateInternetGatewayResult> = (
  region,
  input,
) => {
  const tags = readTags(input.TagSpecifications, 'internet-gateway')
  const { internetGateways } = region.state.ec2
  if (internetGateways.size >= MOST_GATEWAYS) {
    throw refusal('InternetGatewayLimitExceeded', 'The maximum number of internet gateways has been reached.')
  }
  const gateway = { id: newEc2Id(region.state, 'igw'), tags }
  internetGateways.set(gateway.id, gateway)
  return { InternetGateway: toInternetGateway(region, gateway) }
}
