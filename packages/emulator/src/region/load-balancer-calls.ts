import type { Instance } from '@aws-sdk/client-elastic-load-balancing'
import type { TargetDescription } from '@aws-sdk/client-elastic-load-balancing-v2'
import { believeRefusal, isLeaving, partiesOf, placesOf } from '../ecs/scheduler/places.ts'
import { resolve, tellDeregistered, tellDraining, tellRegistered } from '../ecs/scheduler/service-events.ts'
import type { Cluster, Service, Task } from '../ecs/state/state.ts'
import type { LoadBalancerCall } from '../ecs/state/task-places.ts'
import { assumedRole } from '../iam/state/assumed-role.ts'
import { AwsError } from '../protocol/aws-error.ts'
import { reportPlaces, stopDrainedOf } from './load-balancer-news.ts'
import type { Principal, Region } from './region.ts'

const ECS = 'ecs.amazonaws.com'
/** What the service scheduler calls its sessions. */
const SESSION = 'ecs-service-scheduler'
const SCOPE = 'elasticloadbalancing'

/** Makes the calls that the scheduler wants made, in order, each in the role of its service. True when there were any. */
export function carryCalls(region: Region, now: number): boolean {
  const { outbox } = region.ecs
  if (!outbox) return false
  delete region.ecs.outbox
  for (const call of outbox) {
    const [cluster, service] = partiesOf(region.ecs, call)
    if (!cluster || !service) continue
    const refusal = tryCall(region, now, call, cluster, service)
    if (refusal === undefined) believeSuccess(region, now, call, cluster, service)
    else believeRefusal(region.ecs, now, call, refusal)
    stopDrainedOf(region, now, tasksOf(cluster, call))
  }
  return true
}

/** In whose name the scheduler registers the tasks of a service; undefined when ECS cannot take that role. */
export const schedulerPrincipal = ({ iam }: Region, role: string): Principal | undefined => assumedRole(iam, role, ECS, SESSION)

/** The words of a refusal; undefined when there was none. */
function tryCall(region: Region, now: number, call: LoadBalancerCall, cluster: Cluster, service: Service): string | undefined {
  const { roleArn = '' } = service
  const principal = schedulerPrincipal(region, roleArn)
  if (!principal) {
    return (
      `ECS was unable to assume the role '${roleArn}' that was provided for this service. Please verify that the role being ` +
      'passed has the proper trust relationship and permissions and that your IAM user has permissions to pass this role.'
    )
  }
  try {
    region.call(principal, SCOPE, operationOf(call), inputOf(call, cluster), now)
    return undefined
  } catch (error) {
    if (error instanceof AwsError) return error.message
    throw error
  }
}

function operationOf({ kind, poolKind }: LoadBalancerCall): string {
  if (poolKind === 'target-group') return kind === 'register' ? 'v2.RegisterTargets' : 'v2.DeregisterTargets'
  return kind === 'register' ? 'RegisterInstancesWithLoadBalancer' : 'DeregisterInstancesFromLoadBalancer'
}

function inputOf({ pool, poolKind, taskIds }: LoadBalancerCall, cluster: Cluster): object {
  const targets = taskIds.flatMap((id): TargetDescription[] => {
    const task = cluster.tasks.get(id)
    const machine = task && cluster.instances.get(task.containerInstanceId)
    const places = task?.places?.filter((place) => place.pool === pool) ?? []
    return machine ? places.map(({ hostPort }) => ({ Id: machine.ec2InstanceId, Port: hostPort })) : []
  })
  if (poolKind === 'target-group') return { TargetGroupArn: pool, Targets: targets }
  const Instances: Instance[] = [...new Set(targets.map(({ Id }) => Id))].map((InstanceId) => ({ InstanceId }))
  return { LoadBalancerName: pool, Instances }
}

function believeSuccess(region: Region, now: number, call: LoadBalancerCall, cluster: Cluster, service: Service): void {
  const places = placesOf(cluster, call)
  if (call.kind === 'register') {
    delete service.scheduling.askAgainAt
    resolve(service, 'load-balancer')
    for (const place of places) if (place.state === 'asked') place.state = 'registered'
    tellRegistered(region.ecs, now, service, call, places.length)
  } else {
    tellDeregistered(region.ecs, now, service, call, places.length)
  }
  reportPlaces(region, now, cluster, call)
  const draining = tasksOf(cluster, call).filter((task) => task.lastStatus === 'DEACTIVATING' && isLeaving(task))
  if (call.kind === 'deregister' && draining.length > 0) tellDraining(region.ecs, now, service, draining.length)
}

const tasksOf = ({ tasks }: Cluster, { taskIds }: LoadBalancerCall): Task[] => taskIds.flatMap((id) => tasks.get(id) ?? [])
