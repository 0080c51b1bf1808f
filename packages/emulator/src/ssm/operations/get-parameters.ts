import type { GetParametersRequest, GetParametersResult } from '@aws-sdk/client-ssm'
import { AwsError } from '../../protocol/aws-error.ts'
import type { RegionOperation } from '../../region/region.ts'
import { publicParameters } from '../parameters.ts'

const MOST_NAMES = 10

/** Names that there are not come back as invalid. */
export const getParameters: RegionOperation<GetParametersRequest, GetParametersResult> = ({ state }, { Names = [] }) => {
  if (Names.length < 1 || Names.length > MOST_NAMES) {
    throw new AwsError(
      'ValidationException',
      `1 validation error detected: Value at 'names' failed to satisfy constraint: Member must have length between 1 and ${MOST_NAMES}`,
    )
  }
  const all = publicParameters(state.region)
  return {
    Parameters: all.filter(({ Name = '', ARN = '' }) => Names.includes(Name) || Names.includes(ARN)),
    InvalidParameters: Names.filter((name) => !all.some(({ Name, ARN }) => Name === name || ARN === name)),
  }
}
