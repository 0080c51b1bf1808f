import type { ServiceDeployment, ServiceDeploymentBrief, ServiceRevision, ServiceRevisionSummary } from '@aws-sdk/client-ecs'
import { clusterArn } from '@gantry/shared/ecs/arn'
import { breakerThreshold } from '../scheduler/rollout.ts'
import { countDeployment } from '../scheduler/service-counts.ts'
import type { DeploymentRecord } from '../state/deployment-record.ts'
import type { EcsState, Service } from '../state/state.ts'

/** A service deployment as ListServiceDeployments gives it. */
export function toBrief(state: EcsState, service: Service, record: DeploymentRecord): ServiceDeploymentBrief {
  return { ...toHead(state, service, record), targetServiceRevisionArn: record.revision.arn }
}

/** A service deployment as DescribeServiceDeployments gives it. */
export function toServiceDeployment(state: EcsState, service: Service, record: DeploymentRecord): ServiceDeployment {
  const { rules, rollback } = record
  const sources = service.deploymentRecords.filter(({ revision }) => record.sourceRevisionArns.includes(revision.arn))
  return {
    ...toHead(state, service, record),
    ...(record.stoppedAt !== undefined && { stoppedAt: new Date(record.stoppedAt) }),
    updatedAt: new Date(record.updatedAt),
    sourceServiceRevisions: sources.map((source) => toSummary(state, service, source)),
    targetServiceRevision: toSummary(state, service, record),
    deploymentConfiguration: {
      deploymentCircuitBreaker: rules.circuitBreaker,
      maximumPercent: rules.maximumPercent,
      minimumHealthyPercent: rules.minimumHealthyPercent,
      strategy: 'ROLLING',
      bakeTimeInMinutes: 0,
    },
    ...(rollback && {
      rollback: {
        reason: rollback.reason,
        startedAt: new Date(rollback.startedAt),
        serviceRevisionArn: rollback.revisionArn,
      },
    }),
    deploymentCircuitBreaker: toBreaker(service, record),
    alarms: { status: 'DISABLED', alarmNames: [], triggeredAlarmNames: [] },
  }
}

/** What a service deployment deploys, as DescribeServiceRevisions gives it. */
export function toServiceRevision(state: EcsState, service: Service, { revision }: DeploymentRecord): ServiceRevision {
  return {
    serviceRevisionArn: revision.arn,
    serviceArn: service.arn,
    clusterArn: clusterArn(state, service.clusterName),
    taskDefinition: revision.taskDefinitionArn,
    launchType: service.launchType,
    loadBalancers: revision.loadBalancers,
    serviceRegistries: [],
    guardDutyEnabled: false,
    createdAt: new Date(revision.createdAt),
  }
}

function toHead(state: EcsState, service: Service, record: DeploymentRecord) {
  return {
    serviceDeploymentArn: record.arn,
    serviceArn: service.arn,
    clusterArn: clusterArn(state, service.clusterName),
    createdAt: new Date(record.createdAt),
    startedAt: new Date(record.createdAt),
    ...(record.finishedAt !== undefined && { finishedAt: new Date(record.finishedAt) }),
    status: record.status,
    ...(record.statusReason !== undefined && { statusReason: record.statusReason }),
  }
}

/** The tasks that the revision has now: none when its deployment is over. */
function toSummary(state: EcsState, service: Service, record: DeploymentRecord): ServiceRevisionSummary {
  const deployment = service.deployments.find(({ id }) => id === record.deploymentId)
  const { running, pending } = deployment ? countDeployment(state, service, deployment) : { running: 0, pending: 0 }
  return {
    arn: record.revision.arn,
    requestedTaskCount: deployment?.status === 'PRIMARY' ? deployment.desiredCount : 0,
    runningTaskCount: running,
    pendingTaskCount: pending,
  }
}

function toBreaker(service: Service, record: DeploymentRecord): ServiceDeployment['deploymentCircuitBreaker'] {
  const { status, rules, failuresAtBreak, deploymentId } = record
  const failed = service.deployments.find(({ id }) => id === deploymentId)?.failedTasks ?? 0
  return {
    status: !rules.circuitBreaker.enable
      ? 'DISABLED'
      : failuresAtBreak !== undefined
        ? 'TRIGGERED'
        : status === 'IN_PROGRESS'
          ? 'MONITORING'
          : 'MONITORING_COMPLETE',
    failureCount: failuresAtBreak ?? failed,
    threshold: breakerThreshold(service.desiredCount),
  }
}
