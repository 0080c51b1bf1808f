import type { DeleteInternetGatewayRequest } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { dependencyViolation } from '../checks/refusals.ts'
import { getInternetGateway } from '../state/find.ts'

/** Routes that lead to it stay, as black holes. */
export const deleteInternetGateway: RegionOperation<DeleteInternetGatewayRequest, object> = (region, input) => {
  const { id, vpcId } = getInternetGateway(region, input.InternetGatewayId)
  if (vpcId !== undefined) {
    throw dependencyViolation(`The internetGateway '${id}' has dependencies and cannot be deleted.`)
  }
  region.state.ec2.internetGateways.delete(id)
  return {}
}
