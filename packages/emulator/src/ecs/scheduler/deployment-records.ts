import { partitionOf } from '@gantry/shared/ecs/arn'
import { newDigits, newToken } from '../state/random.ts'
import type { DeploymentRecord } from '../state/deployment-record.ts'
import type { Deployment, EcsState, Service } from '../state/state.ts'

const MOST_RECORDS = 100
const ID_LENGTH = 21
const REVISION_DIGITS = 19

/** Notes that a deployment has begun; one that was in progress is overtaken by it. */
export function recordBegin(state: EcsState, now: number, service: Service, deployment: Deployment): void {
  const { clusterName, name, deploymentRecords } = service
  stopRecord(service, now, 'A newer service deployment has begun.')
  const arnOf = (kind: string, id: string) =>
    `arn:${partitionOf(state.region)}:ecs:${state.region}:${state.account}:${kind}/${clusterName}/${name}/${id}`
  const { maximumPercent, minimumHealthyPercent, circuitBreaker } = service
  deploymentRecords.unshift({
    arn: arnOf('service-deployment', newToken(state, ID_LENGTH)),
    deploymentId: deployment.id,
    revision: {
      arn: arnOf('service-revision', newDigits(state, REVISION_DIGITS)),
      createdAt: now,
      taskDefinitionArn: deployment.taskDefinitionArn,
      loadBalancers: service.loadBalancers,
    },
    sourceRevisionArns: service.deployments
      .filter(({ id }) => id !== deployment.id)
      .flatMap(({ id }) => findRecord(service, id)?.revision.arn ?? []),
    status: 'IN_PROGRESS',
    createdAt: now,
    updatedAt: now,
    rules: { maximumPercent, minimumHealthyPercent, circuitBreaker },
  })
  if (deploymentRecords.length > MOST_RECORDS) deploymentRecords.length = MOST_RECORDS
}

/** The record of the deployment that first ran under this id. */
export const findRecord = ({ deploymentRecords }: Service, deploymentId: string): DeploymentRecord | undefined =>
  deploymentRecords.find((record) => record.deploymentId === deploymentId)

/** The record that is not closed yet; there is one at most, the newest. */
function findOpenRecord({ deploymentRecords: [newest] }: Service): DeploymentRecord | undefined {
  return newest && (newest.status === 'IN_PROGRESS' || newest.status === 'ROLLBACK_IN_PROGRESS') ? newest : undefined
}

/** The deployment that the service runs has been completed, or, after a failure, the one that it has gone back to. */
export function recordCompletion(service: Service, now: number): void {
  const record = findOpenRecord(service)
  if (!record) return
  record.status = record.status === 'IN_PROGRESS' ? 'SUCCESSFUL' : 'ROLLBACK_SUCCESSFUL'
  Object.assign(record, { updatedAt: now, finishedAt: now })
}

/** The circuit breaker has opened. Without a deployment to go back to, that is the end of it. */
export function recordFailure(service: Service, now: number, failed: Deployment, backTo: Deployment | undefined): void {
  const record = findOpenRecord(service)
  if (!record) return
  const reason = 'The deployment circuit breaker has detected that tasks failed to start.'
  const target = backTo && findRecord(service, backTo.id)
  if (record.status === 'ROLLBACK_IN_PROGRESS') {
    Object.assign(record, { status: 'ROLLBACK_FAILED', finishedAt: now })
  } else if (target) {
    record.status = 'ROLLBACK_IN_PROGRESS'
    record.rollback = { reason, startedAt: now, revisionArn: target.revision.arn, deploymentId: target.deploymentId }
  } else {
    Object.assign(record, { status: 'STOPPED', stoppedAt: now, finishedAt: now })
  }
  Object.assign(record, { statusReason: reason, updatedAt: now, failuresAtBreak: failed.failedTasks })
}

/** What was in progress is not carried on. */
export function stopRecord(service: Service, now: number, statusReason: string): void {
  const record = findOpenRecord(service)
  if (record) Object.assign(record, { status: 'STOPPED', statusReason, updatedAt: now, stoppedAt: now, finishedAt: now })
}

/** The service that the ARN of a service deployment or of a service revision names. */
export function findServiceOf(state: EcsState, arn: string): Service | undefined {
  const [, clusterName = '', serviceName = ''] = arn.split('/')
  return state.clusters.get(clusterName)?.services.get(serviceName)
}
