import type { DescribeServiceDeploymentsRequest, DescribeServiceDeploymentsResponse } from '@aws-sdk/client-ecs'
import { checkRecordArns } from '../checks/record-arns.ts'
import type { Operation } from '../operation.ts'
import { findServiceOf } from '../scheduler/deployment-records.ts'
import { toServiceDeployment } from '../shapes/service-deployment.ts'

/** How deployments went, or how they are going; one that is not known is a failure in the list. */
export const describeServiceDeployments: Operation<DescribeServiceDeploymentsRequest, DescribeServiceDeploymentsResponse> = (
  state,
  { serviceDeploymentArns = [] },
) => {
  const arns = checkRecordArns(state, 'serviceDeploymentArns', serviceDeploymentArns)
  const found = arns.map((arn) => {
    const service = findServiceOf(state, arn)
    const record = service?.deploymentRecords.find((one) => one.arn === arn)
    return { arn, described: service && record && toServiceDeployment(state, service, record) }
  })
  return {
    serviceDeployments: found.flatMap(({ described }) => described ?? []),
    failures: found.flatMap(({ arn, described }) => (described ? [] : { arn, reason: 'MISSING' })),
  }
}
