import type { Deployment as DeploymentShape, Service as ServiceShape, ServiceField } from '@aws-sdk/client-ecs'
import { clusterArn } from '@gantry/shared/ecs/arn'
import { countDeployment, countTasks } from '../scheduler/service-counts.ts'
import type { Deployment, EcsState, Service } from '../state/state.ts'

/** A service as the API answers it: live counts, deployments and events newest first. */
export function toService(state: EcsState, service: Service, include: readonly ServiceField[] = []): ServiceShape {
  const { running, pending } = countTasks(state, service)
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
    deployments: service.deployments.map((deployment) => toDeployment(state, service, deployment)),
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
  }
}

function toDeployment(state: EcsState, service: Service, deployment: Deployment): DeploymentShape {
  const { running, pending } = countDeployment(state, service, deployment)
  return {
    id: deployment.id,
    status: deployment.status,
    taskDefinition: deployment.taskDefinitionArn,
    desiredCount: deployment.desiredCount,
    pendingCount: pending,
    runningCount: running,
    failedTasks: deployment.failedTasks,
    createdAt: new Date(deployment.createdAt),
    updatedAt: new Date(deployment.updatedAt),
    launchType: service.launchType,
    rolloutState: deployment.rolloutState,
    rolloutStateReason: deployment.rolloutStateReason,
  }
}
