import { awsQuery, unknownAction } from '../protocol/aws-query.ts'
import { regionService } from '../region/region-service.ts'
import { elbOperations } from './operations.ts'

const VERSION = '2012-06-01'

/** Elastic Load Balancing: classic load balancers, and target groups. */
export const elbService = regionService({
  protocol: awsQuery({ version: VERSION, namespace: 'http://elasticloadbalancing.amazonaws.com/doc/2012-06-01/' }),
  operations: elbOperations,
  access: (_region, operation) => [{ action: `elasticloadbalancing:${operation}`, resource: '*', conditions: {} }],
  unknown: (name) => unknownAction(name, VERSION),
})
