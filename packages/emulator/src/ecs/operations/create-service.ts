import type { CreateServiceRequest, CreateServiceResponse } from '@aws-sdk/client-ecs'
import { namePattern } from '@gantry/shared/ecs/names'
import { invalidParameter } from '../../protocol/aws-error.ts'
import { canonicalRequest } from '../checks/client-token.ts'
import { readDeploymentRules } from '../checks/deployment-configuration.ts'
import { checkDesiredCount } from '../checks/desired-count.ts'
import { checkLength } from '../checks/lengths.ts'
import { checkGracePeriod, checkLoadBalancers } from '../checks/load-balancers.ts'
import { checkPlacementConstraints, readServicePlacementStrategy } from '../checks/placement.ts'
import { checkTaggable, checkTags } from '../checks/tags.ts'
import { getLaunchable } from '../checks/task-definition.ts'
import { checkLaunchSupported, checkServiceSupported } from '../checks/unsupported.ts'
import type { Caller, Operation } from '../operation.ts'
import { newDeployment } from '../scheduler/service-scheduler.ts'
import { toService } from '../shapes/service.ts'
import { getActiveCluster } from '../state/clusters.ts'
import { arnOfService, createsLongArns } from '../state/resource-arns.ts'
import { toRoleArn } from '../state/role-arns.ts'
import type { Cluster, EcsState, Service } from '../state/state.ts'

/** The reply shows a service that has not started anything yet; the scheduler looks at it shortly after. */
export const createService: Operation<CreateServiceRequest, CreateServiceResponse> = (state, input, now, caller) => {
  const cluster = getActiveCluster(state, input.cluster)
  const { serviceName: name = '', clientToken } = input
  if (!namePattern.test(name)) throw invalidParameter('Invalid service name.')
  checkLength('idempotency token', clientToken, 36)
  const existing = findSameService(cluster, input)
  if (existing) return { service: toService(state, existing, ['TAGS']) }
  const longArn = createsLongArns(state, caller.arn, 'service')
  checkTaggable('service', longArn, input)
  const settings = readSettings(state, input)
  const roleArn = findRoleArn(state, input, caller)

  const service: Service = {
    name,
    arn: arnOfService(state, cluster.name, name, longArn),
    clusterName: cluster.name,
    status: 'ACTIVE',
    launchType: 'EC2',
    ...settings,
    ...(roleArn && { roleArn }),
    createdAt: now,
    createdBy: caller.arn,
    ...(clientToken && { clientToken: { token: clientToken, request: canonicalRequest(input) } }),
    deployments: [],
    events: [],
    deploymentRecords: [],
    taskIds: new Set(),
    scheduling: { failedStarts: 0, retryAt: 0, said: new Map() },
  }
  // One that was deleted under this name makes room, at the end of the list.
  cluster.services.delete(name)
  cluster.services.set(name, service)
  newDeployment(state, now, service, service.taskDefinitionArn)
  return { service: toService(state, service, ['TAGS']) }
}

/** What the request asks for, checked, with ECS's defaults. */
function readSettings(state: EcsState, input: CreateServiceRequest) {
  checkLaunchSupported(input)
  checkServiceSupported(input)
  const taskDefinition = getLaunchable(state, input.taskDefinition, input.networkConfiguration)
  const { desiredCount, schedulingStrategy = 'REPLICA', loadBalancers = [], healthCheckGracePeriodSeconds, role } = input
  if (schedulingStrategy === 'REPLICA' && desiredCount === undefined) throw invalidParameter('DesiredCount is missing')
  checkDesiredCount(schedulingStrategy, desiredCount)
  checkLoadBalancers(loadBalancers, taskDefinition)
  checkGracePeriod(healthCheckGracePeriodSeconds, loadBalancers)
  if (role && loadBalancers.length === 0) {
    throw invalidParameter('A role can only be specified for a service that uses a load balancer.')
  }
  checkPlacementConstraints(input.placementConstraints)
  checkTags(input.tags)
  return {
    schedulingStrategy,
    desiredCount: desiredCount ?? 0,
    taskDefinitionArn: taskDefinition.arn,
    ...readDeploymentRules(schedulingStrategy, input.deploymentConfiguration),
    placementConstraints: input.placementConstraints ?? [],
    placementStrategy: readServicePlacementStrategy(schedulingStrategy, input.placementStrategy),
    loadBalancers,
    ...(healthCheckGracePeriodSeconds !== undefined && { healthCheckGracePeriodSeconds }),
    ...(input.propagateTags && { propagateTags: input.propagateTags }),
    enableECSManagedTags: input.enableECSManagedTags ?? false,
    tags: input.tags ?? [],
  }
}

/** The ACTIVE service that this very request has created before. Refuses a name that is taken otherwise. */
function findSameService(cluster: Cluster, input: CreateServiceRequest): Service | undefined {
  const existing = cluster.services.get(input.serviceName ?? '')
  if (!existing || existing.status === 'INACTIVE') return undefined
  if (existing.status === 'DRAINING') throw invalidParameter('Unable to Start a service that is still Draining.')
  const { token, request } = existing.clientToken ?? {}
  if (token && token === input.clientToken && request === canonicalRequest(input)) return existing
  throw invalidParameter('Creation of service was not idempotent.')
}

/** In which role ECS registers the tasks with load balancers. The last of the checks: it may make ECS's own role. */
function findRoleArn(
  state: EcsState,
  { loadBalancers = [], role }: CreateServiceRequest,
  { around }: Caller,
): string | undefined {
  const name = loadBalancers.length > 0 && around ? around.roleFor(loadBalancers, role) : role
  return name && toRoleArn(state, name)
}
