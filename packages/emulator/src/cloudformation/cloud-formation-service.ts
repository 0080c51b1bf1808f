import { awsQuery, unknownAction } from '../protocol/aws-query.ts'
import { regionService } from '../region/region-service.ts'
import { cloudFormationAccess } from './access.ts'
import { cloudFormationOperations } from './operations.ts'

const VERSION = '2010-05-15'

/** AWS CloudFormation: stacks of the resource types that the console's templates use. */
export const cloudFormationService = regionService({
  protocol: awsQuery({ version: VERSION, namespace: 'http://cloudformation.amazonaws.com/doc/2010-05-15/' }),
  operations: cloudFormationOperations,
  access: cloudFormationAccess,
  unknown: (name) => unknownAction(name, VERSION),
})
