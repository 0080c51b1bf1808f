import type { DetachInternetGatewayRequest } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { dependencyViolation, refusal } from '../checks/refusals.ts'
import { hasPublicAddresses } from '../state/dependents.ts'
import { getInternetGateway, getVpc } from '../state/find.ts'

/** Not while something in the VPC has a public address. */
export const detachInternetGateway: RegionOperation<DetachInternetGatewayRequest, object> = (region, input) => {
  const gateway = getInternetGateway(region, input.InternetGatewayId)
  const { id } = getVpc(region, input.VpcId)
  if (gateway.vpcId !== id) {
    throw refusal('Gateway.NotAttached', `resource ${gateway.id} is not attached to network ${id}`)
  }
  if (hasPublicAddresses(region, id)) {
    throw dependencyViolation(
      `Network ${id} has some mapped public address(es). Please unmap those public address(es) before detaching the gateway.`,
    )
  }
  delete gateway.vpcId
  return {}
}
