import type { UpdateServiceRequest, UpdateServiceResponse } from '@aws-sdk/client-ecs'
import { AwsError, invalidParameter } from '../../protocol/aws-error.ts'
import { canonicalJson } from '../checks/client-token.ts'
import { readDeploymentRules } from '../checks/deployment-configuration.ts'
import { checkDesiredCount } from '../checks/desired-count.ts'
import { checkGracePeriod, checkLoadBalancers } from '../checks/load-balancers.ts'
import { checkPlacementConstraints, readServicePlacementStrategy } from '../checks/placement.ts'
import { checkTaggable } from '../checks/tags.ts'
import { getLaunchable } from '../checks/task-definition.ts'
import { checkLaunchSupported, checkServiceSupported } from '../checks/unsupported.ts'
import type { Operation } from '../operation.ts'
import { newDeployment, wakeService } from '../scheduler/service-scheduler.ts'
import { toService } from '../shapes/service.ts'
import { getActiveCluster } from '../state/clusters.ts'
import { isLongArn } from '../state/resource-arns.ts'
import { getService } from '../state/services.ts'
import type { EcsState, Service, TaskDefinitionRevision } from '../state/state.ts'
import { findTaskDefinition } from '../state/task-definitions.ts'

/**
 * Changes what the request names. Another task definition, other load balancers or `forceNewDeployment` begin a new
 * deployment; everything else, the desired count too, applies to the deployments there are.
 */
export const updateService: Operation<UpdateServiceRequest, UpdateServiceResponse> = (state, input, now, caller) => {
  const cluster = getActiveCluster(state, input.cluster)
  const service = getService(state, cluster, input.service ?? '')
  if (service.status !== 'ACTIVE') throw new AwsError('ServiceNotActiveException', 'Service was not ACTIVE.')
  const taskDefinition = readTaskDefinition(state, service, input)
  const changes = readChanges(service, input, taskDefinition)
  const isNewDeployment =
    input.forceNewDeployment ||
    taskDefinition.arn !== service.taskDefinitionArn ||
    canonicalJson(changes.loadBalancers) !== canonicalJson(service.loadBalancers)
  if (input.loadBalancers?.length && caller.around) {
    changes.roleArn = caller.around.roleFor(input.loadBalancers, service.roleArn)
  }

  Object.assign(service, changes)
  const primary = service.deployments[0]
  if (input.desiredCount !== undefined && primary && primary.desiredCount !== input.desiredCount) {
    primary.desiredCount = input.desiredCount
    primary.updatedAt = now
  }
  if (isNewDeployment) newDeployment(state, now, service, taskDefinition.arn)
  wakeService(state, service, now)
  return { service: toService(state, service, ['TAGS']) }
}

/** The revision to run: an INACTIVE one may go on being used, but not be chosen. */
function readTaskDefinition(state: EcsState, service: Service, input: UpdateServiceRequest): TaskDefinitionRevision {
  if (input.taskDefinition) return getLaunchable(state, input.taskDefinition, input.networkConfiguration)
  const current = findTaskDefinition(state, service.taskDefinitionArn)
  if (!current) throw new Error(`the state has lost the task definition ${service.taskDefinitionArn}`)
  if (input.networkConfiguration) {
    throw invalidParameter('Network Configuration is not valid for the given networkMode of this task definition.')
  }
  return current
}

/** Everything is checked here, before anything is changed. */
function readChanges(service: Service, input: UpdateServiceRequest, taskDefinition: TaskDefinitionRevision): Partial<Service> {
  const { schedulingStrategy } = service
  const { desiredCount, loadBalancers = service.loadBalancers, healthCheckGracePeriodSeconds } = input
  checkLaunchSupported(input)
  checkServiceSupported(input)
  checkTaggable('service', isLongArn(service.arn), input)
  checkDesiredCount(schedulingStrategy, desiredCount)
  checkLoadBalancers(loadBalancers, taskDefinition)
  checkGracePeriod(healthCheckGracePeriodSeconds, loadBalancers)
  checkPlacementConstraints(input.placementConstraints)
  const placementStrategy = readServicePlacementStrategy(schedulingStrategy, input.placementStrategy)
  return {
    ...readDeploymentRules(schedulingStrategy, input.deploymentConfiguration, service),
    loadBalancers,
    ...(desiredCount !== undefined && { desiredCount }),
    ...(healthCheckGracePeriodSeconds !== undefined && { healthCheckGracePeriodSeconds }),
    ...(input.placementConstraints && { placementConstraints: input.placementConstraints }),
    ...(input.placementStrategy && { placementStrategy }),
    ...(input.propagateTags && { propagateTags: input.propagateTags }),
    ...(input.enableECSManagedTags !== undefined && { enableECSManagedTags: input.enableECSManagedTags }),
  }
}
