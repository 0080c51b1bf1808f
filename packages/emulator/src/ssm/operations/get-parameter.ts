import type { GetParameterRequest, GetParameterResult } from '@aws-sdk/client-ssm'
import { AwsError } from '../../protocol/aws-error.ts'
import type { RegionOperation } from '../../region/region.ts'
import { publicParameters } from '../parameters.ts'

/** By name or by ARN. */
export const getParameter: RegionOperation<GetParameterRequest, GetParameterResult> = ({ state }, { Name = '' }) => {
  const found = publicParameters(state.region).find((parameter) => parameter.Name === Name || parameter.ARN === Name)
  if (!found) throw new AwsError('ParameterNotFound', '')
  return { Parameter: found }
}
