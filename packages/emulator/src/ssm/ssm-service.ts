import { partitionOf } from '@gantry/shared/ecs/arn'
import type { AccessRequest } from '../iam/access-request.ts'
import { AwsError } from '../protocol/aws-error.ts'
import { awsJson } from '../protocol/aws-json.ts'
import { regionService } from '../region/region-service.ts'
import { ssmOperations } from './operations.ts'

/** AWS Systems Manager: the public parameters that name the ECS-optimized images. */
export const ssmService = regionService({
  protocol: awsJson({ targets: ['AmazonSSM'], title: 'AWS Systems Manager' }),
  operations: ssmOperations,
  access: ({ state }, operation, input) => parameterAccess(state.region, operation, input),
  unknown: (name) => new AwsError('UnknownOperationException', `The operation ${name} is not known.`),
})

interface ParameterInput {
  Name?: string
  Names?: string[]
  Path?: string
}

/** Public parameters are of no account. */
function parameterAccess(region: string, operation: string, { Name, Names = [], Path }: ParameterInput): AccessRequest[] {
  const names = [Name ?? Path ?? [], Names].flat()
  const scope = `arn:${partitionOf(region)}:ssm:${region}::parameter`
  return names.map((name) => ({ action: `ssm:${operation}`, resource: `${scope}${name}`, conditions: {} }))
}
