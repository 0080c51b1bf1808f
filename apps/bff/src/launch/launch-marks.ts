import type { Stack, Tag } from '@aws-sdk/client-cloudformation'
import type { LaunchPlan } from '@gantry/shared/console/launch/launch-plan'

/** What the tags of a launch's stack tell of its plan: enough to say what is still to come. */
export interface LaunchMarks {
  clusterName: string
  clusterExisted: boolean
  kind: 'run-once' | 'service'
  serviceName?: string | undefined
  /** How many tasks the plan wants. */
  tasks: number
  isBalanced: boolean
  /** Roles that were missing before. */
  rolesCreated: string[]
}

const key = {
  cluster: 'gantry:cluster',
  clusterExisted: 'gantry:cluster-existed',
  kind: 'gantry:launch-plan',
  service: 'gantry:service',
  tasks: 'gantry:tasks',
  balancer: 'gantry:load-balancer',
  roles: 'gantry:roles-created',
}

export function toMarks({ schedule, cluster }: LaunchPlan, rolesCreated: string[]): LaunchMarks {
  const isService = schedule.kind === 'service'
  return {
    clusterName: cluster.clusterName,
    clusterExisted: cluster.clusterExists,
    kind: schedule.kind,
    serviceName: isService ? schedule.serviceName : undefined,
    tasks: isService ? schedule.desiredCount : schedule.count,
    isBalanced: isService && schedule.loadBalancer !== undefined,
    rolesCreated,
  }
}

/** CloudFormation hands them on to whatever it makes, so that each resource says where it is from. */
export function toStackTags(marks: LaunchMarks): Tag[] {
  const values: Record<string, string | undefined> = {
    [key.cluster]: marks.clusterName,
    [key.kind]: marks.kind,
    [key.tasks]: String(marks.tasks),
    [key.service]: marks.serviceName,
    [key.balancer]: marks.isBalanced ? 'classic' : undefined,
    [key.clusterExisted]: marks.clusterExisted ? 'true' : undefined,
    [key.roles]: marks.rolesCreated.join(' ') || undefined,
  }
  return Object.entries(values).flatMap(([Key, Value]) => (Value === undefined ? [] : [{ Key, Value }]))
}

/** Nothing for a stack that no launch has made. */
export function findMarks({ Tags = [] }: Stack): LaunchMarks | undefined {
  const valueOf = (name: string) => Tags.find(({ Key }) => Key === name)?.Value
  const clusterName = valueOf(key.cluster)
  const kind = valueOf(key.kind)
  if (!clusterName || (kind !== 'service' && kind !== 'run-once')) return undefined
  return {
    clusterName,
    kind,
    clusterExisted: valueOf(key.clusterExisted) === 'true',
    serviceName: valueOf(key.service),
    tasks: Number(valueOf(key.tasks) ?? 1),
    isBalanced: valueOf(key.balancer) !== undefined,
    rolesCreated: valueOf(key.roles)?.split(' ') ?? [],
  }
}
