import type { AttachInternetGatewayRequest } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { invalidValue, refusal } from '../checks/refusals.ts'
import { getInternetGateway, getVpc } from '../state/find.ts'

/** A gateway has one VPC at most, and a VPC one gateway. */
export const attachInternetGateway: RegionOperation<AttachInternetGatewayRequest, object> = (region, input) => {
  const gateway = getInternetGateway(region, input.InternetGatewayId)
  const vpc = getVpc(region, input.VpcId)
  if (gateway.vpcId !== undefined) {
    throw refusal('Resource.AlreadyAssociated', `resource ${gateway.id} is already attached to network ${gateway.vpcId}`)
  }
  if ([...region.state.ec2.internetGateways.values()].some(({ vpcId }) => vpcId === vpc.id)) {
    throw invalidValue(`Network ${vpc.id} already has an internet gateway attached`)
  }
  gateway.vpcId = vpc.id
  return {}
}
