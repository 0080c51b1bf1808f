import type { DescribeServiceRevisionsRequest, DescribeServiceRevisionsResponse } from '@aws-sdk/client-ecs'
import { checkRecordArns } from '../checks/record-arns.ts'
import type { Operation } from '../operation.ts'
import { findServiceOf } from '../scheduler/deployment-records.ts'
import { toServiceRevision } from '../shapes/service-deployment.ts'

/** What deployments of services have deployed; one that is not known is a failure in the list. */
export const describeServiceRevisions: Operation<DescribeServiceRevisionsRequest, DescribeServiceRevisionsResponse> = (
  state,
  { serviceRevisionArns = [] },
) => {
  const arns = checkRecordArns(state, 'serviceRevisionArns', serviceRevisionArns)
  const found = arns.map((arn) => {
    const service = findServiceOf(state, arn)
    const record = service?.deploymentRecords.find(({ revision }) => revision.arn === arn)
    return { arn, described: service && record && toServiceRevision(state, service, record) }
  })
  return {
    serviceRevisions: found.flatMap(({ described }) => described ?? []),
    failures: found.flatMap(({ arn, described }) => (described ? [] : { arn, reason: 'MISSING' })),
  }
}
