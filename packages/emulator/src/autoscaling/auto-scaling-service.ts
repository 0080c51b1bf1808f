import { awsQuery, unknownAction } from '../protocol/aws-query.ts'
import { regionService } from '../region/region-service.ts'
import { autoScalingAccess } from './access.ts'
import { autoScalingOperations } from './operations.ts'

const VERSION = '2011-01-01'

/** Amazon EC2 Auto Scaling: groups that keep a number of instances. */
export const autoScalingService = regionService({
  protocol: awsQuery({ version: VERSION, namespace: 'http://autoscaling.amazonaws.com/doc/2011-01-01/' }),
  operations: autoScalingOperations,
  access: autoScalingAccess,
  unknown: (name) => unknownAction(name, VERSION),
})
