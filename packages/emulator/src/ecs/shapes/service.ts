import type { Deployment as DeploymentShape, Service as ServiceShape, ServiceField } from '@aws-sdk/client-ecs'
import { clusterArn } from '@gantry/shared/ecs/arn'
import { findRecord } from '../scheduler/deployment-records.ts'
import { countDeployment, countTasks, type TaskCounts } from '../scheduler/service-counts.ts'
import type { Deployment, EcsState, Service } from '../state/state.ts'

/** A deployment and its tasks by their last status. */
interface CountedDeployment {
  deployment: Deployment
  counts: TaskCounts
}

/** A service as the API answers it: live counts, deployments and events newest first. */
export function toService(state: EcsState, service: Service, include: readonly ServiceField[] = []): ServiceShape {
  const { running, pending } = countTasks(state, service)
  const deployments = service.deployments.map((deployment) => ({
    deployment,
    counts: countDeployment(state, service, deployment),
  }))
  return {
    serviceArn: service.arn,
    serviceName: service.name,
    clusterArn: clusterArn(state, service.clusterName),
    loadBalancers: service.loadBalancers,
    serviceRegistries: [],
    status: service.status,
    desiredCount: service.desiredCount,
    runningCount: running,
    pendingCount: pending,
    launchType: service.launchType,
    taskDefinition: service.taskDefinitionArn,
    deploymentConfiguration: {
      deploymentCircuitBreaker: service.circuitBreaker,
      maximumPercent: service.maximumPercent,
      minimumHealthyPercent: service.minimumHealthyPercent,
      strategy: 'ROLLING',
      bakeTimeInMinutes: 0,
    },
    deployments: deployments.map((one) => toDeployment(service, one)),
    ...(service.roleArn !== undefined && { roleArn: service.roleArn }),
    events: service.events.map(({ id, createdAt, message }) => ({ id, createdAt: new Date(createdAt), message })),
    createdAt: new Date(service.createdAt),
    createdBy: service.createdBy,
    placementConstraints: service.placementConstraints,
    placementStrategy: service.placementStrategy,
    ...(service.healthCheckGracePeriodSeconds !== undefined && {
      healthCheckGracePeriodSeconds: service.healthCheckGracePeriodSeconds,
    }),
    schedulingStrategy: service.schedulingStrategy,
    deploymentController: { type: 'ECS' },
    tags: include.includes('TAGS') ? service.tags : [],
    enableECSManagedTags: service.enableECSManagedTags,
    propagateTags: service.propagateTags ?? 'NONE',
    enableExecuteCommand: false,
    availabilityZoneRebalancing: 'DISABLED',
    ...currentRevisions(service, deployments),
  }
}

/** The newest service deployment, and the revisions that run. Services that are deleted have none. */
function currentRevisions(
  service: Service,
  deployments: CountedDeployment[],
): Pick<ServiceShape, 'currentServiceDeployment' | 'currentServiceRevisions'> {
  const revisions = deployments.flatMap(({ deployment, counts }) => {
    const record = findRecord(service, deployment.id)
    if (!record) return []
    return {
      arn: record.revision.arn,
      requestedTaskCount: deployment.status === 'PRIMARY' ? deployment.desiredCount : 0,
      runningTaskCount: counts.running,
      pendingTaskCount: counts.pending,
    }
  })
  const newest = service.deploymentRecords[0]
  return revisions.length > 0 && newest ? { currentServiceDeployment: newest.arn, currentServiceRevisions: revisions } : {}
}

function toDeployment(service: Service, { deployment, counts }: CountedDeployment): DeploymentShape {
  return {
    id: deployment.id,
    status: deployment.status,
    taskDefinition: deployment.taskDefinitionArn,
    desiredCount: deployment.desiredCount,
    pendingCount: counts.pending,
    runningCount: counts.running,
    failedTasks: deployment.failedTasks,
    createdAt: new Date(deployment.createdAt),
    updatedAt: new Date(deployment.updatedAt),
    launchType: service.launchType,
    rolloutState: deployment.rolloutState,
    rolloutStateReason: deployment.rolloutStateReason,
  }
}
