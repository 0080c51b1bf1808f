import { AwsError } from '../protocol/aws-error.ts'
import { awsJson } from '../protocol/aws-json.ts'
import { regionService } from '../region/region-service.ts'
import { ssmOperations } from './operations.ts'

/** AWS Systems Manager: the public parameters that name the ECS-optimized images. */
export const ssmService = regionService({
  protocol: awsJson({ targets: ['AmazonSSM'], title: 'AWS Systems Manager' }),
  operations: ssmOperations,
  access: (_region, operation) => [{ action: `ssm:${operation}`, resource: '*', conditions: {} }],
  unknown: (name) => new AwsError('UnknownOperationException', `The operation ${name} is not known.`),
})
