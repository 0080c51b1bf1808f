import type { DeleteServiceRequest, DeleteServiceResponse } from '@aws-sdk/client-ecs'
import { AwsError, invalidParameter } from '../../protocol/aws-error.ts'
import type { Operation } from '../operation.ts'
import { stopRecord } from '../scheduler/deployment-records.ts'
import { wakeService } from '../scheduler/service-scheduler.ts'
import { toService } from '../shapes/service.ts'
import { getActiveCluster } from '../state/clusters.ts'
import { getService } from '../state/services.ts'

/** The service is DRAINING until its tasks have stopped, then INACTIVE; both can still be described. */
export const deleteService: Operation<DeleteServiceRequest, DeleteServiceResponse> = (state, input, now) => {
  const cluster = getActiveCluster(state, input.cluster)
  const service = getService(state, cluster, input.service ?? '')
  if (service.status === 'INACTIVE') throw new AwsError('ServiceNotFoundException', 'Service not found.')
  if (service.status === 'DRAINING') return { service: toService(state, service) }
  if (service.schedulingStrategy === 'REPLICA' && service.desiredCount > 0 && !input.force) {
    throw invalidParameter('The service cannot be stopped while it is scaled above 0.')
  }
  service.status = 'DRAINING'
  service.desiredCount = 0
  for (const deployment of service.deployments) {
    deployment.desiredCount = 0
    deployment.updatedAt = now
  }
  stopRecord(service, now, 'The service is being deleted.')
  wakeService(state, service, now)
  return { service: toService(state, service) }
}
