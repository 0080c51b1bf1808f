import { awsQuery, unknownAction } from '../protocol/aws-query.ts'
import type { Protocol } from '../protocol/protocol.ts'
import { regionService } from '../region/region-service.ts'
import { elbAccess } from './access.ts'
import { elbOperations } from './operations.ts'

const CLASSIC = '2012-06-01'
const SECOND = '2015-12-01'
const PREFIX = 'v2.'

const namespaceOf = (version: string) => `http://elasticloadbalancing.amazonaws.com/doc/${version}/`

const classic = awsQuery({ version: CLASSIC, namespace: namespaceOf(CLASSIC) })
const second = awsQuery({ version: SECOND, namespace: namespaceOf(SECOND) })

/** Both APIs, told apart by the version of the request. */
const protocol: Protocol = {
  ...classic,
  operationOf(request) {
    const form = new URLSearchParams(Buffer.from(request.body).toString('utf8'))
    return form.get('Version') === SECOND ? `${PREFIX}${second.operationOf(request)}` : classic.operationOf(request)
  },
  successReply: (requestId, operation, body) =>
    operation.startsWith(PREFIX)
      ? second.successReply(requestId, operation.slice(PREFIX.length), body)
      : classic.successReply(requestId, operation, body),
}

/** Elastic Load Balancing: classic load balancers; application and network load balancers with their target groups. */
export const elbService = regionService({
  protocol,
  operations: elbOperations,
  access: elbAccess,
  unknown: (name) => (name.startsWith(PREFIX) ? unknownAction(name.slice(PREFIX.length), SECOND) : unknownAction(name, CLASSIC)),
})
