import type {
  CreateClusterRequest,
  CreateServiceRequest,
  RegisterContainerInstanceRequest,
  RegisterTaskDefinitionRequest,
  UpdateServiceRequest,
} from '@aws-sdk/client-ecs'
import { AwsError, clientException, invalidParameter } from '../../protocol/aws-error.ts'
import { checkAtMost } from '../checks/lengths.ts'
import { countCluster } from '../scheduler/service-counts.ts'
import { DEFAULT_CLUSTER, findCluster } from '../state/clusters.ts'
import type { Cluster, EcsState } from '../state/state.ts'
import { type LimitsMode, mostOf } from './limits-mode.ts'

/**
 * Refuses a command that would go over a limit of the account. It runs before the command does, and only for new commands:
 * one that was accepted once is not refused when the journal is read under other limits.
 */
export function checkLimits(state: EcsState, operation: string, input: object, mode: LimitsMode): void {
  if (mode !== 'off') checks[operation]?.(state, input as never, mode)
}

type Check = (state: EcsState, input: never, mode: LimitsMode) => void

const checks: Record<string, Check | undefined> = {
  CreateCluster: checkClusters,
  RegisterContainerInstance: checkInstances,
  RegisterTaskDefinition: checkTaskDefinition,
  CreateService: checkNewService,
  UpdateService: checkService,
}

function checkClusters(state: EcsState, { clusterName }: CreateClusterRequest, mode: LimitsMode): void {
  if (findCluster(state, clusterName)?.status === 'ACTIVE') return
  const most = mostOf('clustersPerRegion', mode)
  // Without a limit below the number that were ever created there is nothing to count.
  if (state.clusters.size < most) return
  let active = 0
  for (const { status } of state.clusters.values()) if (status === 'ACTIVE') active++
  if (active >= most) throw clientException(`An account can have at most ${most} clusters.`)
}

function checkInstances(state: EcsState, input: RegisterContainerInstanceRequest, mode: LimitsMode): void {
  const cluster = findCluster(state, input.cluster ?? DEFAULT_CLUSTER)
  const most = mostOf('containerInstancesPerCluster', mode)
  if (!cluster || input.containerInstanceArn || cluster.instances.size < most) return
  if (countCluster(cluster).registeredInstances < most) return
  throw clientException(`A cluster can have at most ${most} container instances.`)
}

function checkTaskDefinition(state: EcsState, document: RegisterTaskDefinitionRequest, mode: LimitsMode): void {
  const length = new TextEncoder().encode(JSON.stringify(document)).length
  const bytes = mostOf('taskDefinitionBytes', mode)
  if (length > bytes) throw clientException(`Actual length: '${length}'. Max allowed length is '${bytes}' bytes.`)
  const revisions = state.families.get(document.family ?? '')?.length ?? 0
  const most = mostOf('revisionsPerFamily', mode)
  if (revisions >= most) throw new AwsError('LimitExceededException', `A family can have at most ${most} revisions.`)
}

function checkNewService(state: EcsState, input: CreateServiceRequest, mode: LimitsMode): void {
  checkService(state, input, mode)
  const cluster = findCluster(state, input.cluster)
  const most = mostOf('servicesPerCluster', mode)
  if (!cluster || cluster.services.size < most || isThere(cluster, input.serviceName)) return
  if (countCluster(cluster).activeServices >= most) throw invalidParameter(`A cluster can have at most ${most} services.`)
}

function checkService(
  _state: EcsState,
  { desiredCount = 0, loadBalancers = [] }: CreateServiceRequest | UpdateServiceRequest,
  mode: LimitsMode,
): void {
  const tasks = mostOf('tasksPerService', mode)
  if (desiredCount > tasks) throw invalidParameter(`Task count can not be greater than ${tasks}`)
  checkAtMost('loadBalancers', loadBalancers, mostOf('loadBalancersPerService', mode))
}

/** The command asks again for what it has made already, or will be refused for that. */
const isThere = (cluster: Cluster, serviceName = ''): boolean =>
  (cluster.services.get(serviceName)?.status ?? 'INACTIVE') !== 'INACTIVE'
