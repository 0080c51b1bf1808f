import { unknownAction } from '../protocol/aws-query.ts'
import { ec2Query } from '../protocol/ec2-query.ts'
import { regionService } from '../region/region-service.ts'
import { ec2Operations } from './operations.ts'

const VERSION = '2016-11-15'

/** Amazon EC2, as much of it as container instances need. */
export const ec2Service = regionService({
  protocol: ec2Query({ version: VERSION, namespace: 'http://ec2.amazonaws.com/doc/2016-11-15/' }),
  operations: ec2Operations,
  access: (_region, operation) => [{ action: `ec2:${operation}`, resource: '*', conditions: {} }],
  unknown: (name) => unknownAction(name, VERSION),
})
