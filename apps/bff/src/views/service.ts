import { findLastProblem } from '@gantry/shared/console/last-problem'
import type { DeploymentView, ServiceDetailView, ServiceEventView, ServiceView } from '@gantry/shared/console/service'
import { lastPart } from '@gantry/shared/ecs/arn'
import type { Deployment, Service, ServiceEvent } from '../aws/shapes.ts'
import { defined, toMillis, toTags } from './view.ts'

export function toServiceView(service: Service): ServiceView {
  const events = (service.events ?? []).map(toServiceEventView)
  return defined<ServiceView>({
    name: service.serviceName ?? '',
    arn: service.serviceArn ?? '',
    clusterName: lastPart(service.clusterArn ?? ''),
    status: service.status ?? '',
    schedulingStrategy: service.schedulingStrategy ?? 'REPLICA',
    launchType: service.launchType,
    desiredCount: service.desiredCount ?? 0,
    runningCount: service.runningCount ?? 0,
    pendingCount: service.pendingCount ?? 0,
    taskDefinition: lastPart(service.taskDefinition ?? ''),
    taskDefinitionArn: service.taskDefinition ?? '',
    deployments: (service.deployments ?? []).map(toDeploymentView),
    createdAt: toMillis(service.createdAt),
    lastEvent: events[0],
    lastProblem: findLastProblem(events),
  })
}

export function toServiceDetailView(service: Service, asOf: number): ServiceDetailView {
  const { maximumPercent, minimumHealthyPercent, deploymentCircuitBreaker } = service.deploymentConfiguration ?? {}
  const isDaemon = service.schedulingStrategy === 'DAEMON'
  return defined<ServiceDetailView>({
    ...toServiceView(service),
    events: (service.events ?? []).map(toServiceEventView),
    maximumPercent: maximumPercent ?? (isDaemon ? 100 : 200),
    minimumHealthyPercent: minimumHealthyPercent ?? (isDaemon ? 0 : 100),
    circuitBreaker: { enable: deploymentCircuitBreaker?.enable ?? false, rollback: deploymentCircuitBreaker?.rollback ?? false },
    placementConstraints: (service.placementConstraints ?? []).map(({ type, expression }) =>
      defined({ type: type ?? '', expression }),
    ),
    placementStrategy: (service.placementStrategy ?? []).map(({ type, field }) => defined({ type: type ?? '', field })),
    loadBalancers: (service.loadBalancers ?? []).map(({ loadBalancerName, targetGroupArn, containerName, containerPort }) =>
      defined({ loadBalancerName, targetGroupArn, containerName, containerPort }),
    ),
    healthCheckGracePeriodSeconds: service.healthCheckGracePeriodSeconds,
    roleArn: service.roleArn,
    createdBy: service.createdBy,
    tags: toTags(service.tags),
    asOf,
  })
}

const toDeploymentView = (deployment: Deployment): DeploymentView =>
  defined<DeploymentView>({
    id: deployment.id ?? '',
    status: deployment.status ?? '',
    taskDefinition: lastPart(deployment.taskDefinition ?? ''),
    taskDefinitionArn: deployment.taskDefinition ?? '',
    desiredCount: deployment.desiredCount ?? 0,
    runningCount: deployment.runningCount ?? 0,
    pendingCount: deployment.pendingCount ?? 0,
    failedTasks: deployment.failedTasks ?? 0,
    rolloutState: deployment.rolloutState,
    rolloutStateReason: deployment.rolloutStateReason,
    createdAt: toMillis(deployment.createdAt),
    updatedAt: toMillis(deployment.updatedAt),
  })

const toServiceEventView = (event: ServiceEvent): ServiceEventView => ({
  id: event.id ?? '',
  createdAt: toMillis(event.createdAt) ?? 0,
  message: event.message ?? '',
})
