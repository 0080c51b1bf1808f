import { findInstanceType } from '../../ecs/instance-types.ts'
import { limits } from '../../ecs/limits.ts'
import { nameProblem } from '../../ecs/names.ts'
import { maximumPort } from '../../ecs/ports.ts'
import { taskDefinitionProblems } from '../../ecs/task-definition-problems.ts'
import { counted } from '../can.ts'
import { balanceablePorts, hasFixedPort } from './launch-ports.ts'
import type { LaunchCluster, LaunchLoadBalancer, LaunchPlan, LaunchSchedule } from './launch-plan.ts'

export type LaunchStepName = 'task-definition' | 'schedule' | 'cluster'

/** Something that must be changed before the launch; `field` is the member of that step's part of the plan. */
export interface LaunchProblem {
  step: LaunchStepName
  field: string
  message: string
}

const MOST_INSTANCES = 100

/** Everything that stands in the way of a launch, in the order of the steps. */
export function launchProblems(plan: LaunchPlan): LaunchProblem[] {
  return [...definitionProblems(plan), ...scheduleProblems(plan), ...clusterProblems(plan)]
}

function definitionProblems({ taskDefinition }: LaunchPlan): LaunchProblem[] {
  const problems = taskDefinitionProblems(taskDefinition)
    .filter(({ warning }) => !warning)
    .map(({ path, message }): LaunchProblem => ({ step: 'task-definition', field: path.join('.'), message }))
  if (taskDefinition.networkMode === 'awsvpc') {
    const message = 'Choose another network mode than awsvpc: the launch makes no network interfaces for tasks.'
    problems.push({ step: 'task-definition', field: 'networkMode', message })
  }
  return problems
}

function scheduleProblems({ schedule, taskDefinition }: LaunchPlan): LaunchProblem[] {
  const found: LaunchProblem[] = []
  const add = (field: string, message: string | undefined) => message && found.push({ step: 'schedule', field, message })
  if (schedule.kind === 'run-once') {
    add('count', numberProblem(schedule.count, 'tasks', 1, limits.tasksPerRunTask.value))
    return found
  }
  add('serviceName', nameProblem('service', schedule.serviceName))
  add('desiredCount', numberProblem(schedule.desiredCount, 'tasks', 1, limits.tasksPerService.value))
  const { loadBalancer: balancer } = schedule
  if (balancer) {
    add('loadBalancer', balancerProblem(balancer, taskDefinition))
    add('listenerPort', numberProblem(balancer.listenerPort, 'the listener port', 1, maximumPort))
    if (!/^\/[\w\-./~%?=&]*$/.test(balancer.pingPath)) add('pingPath', 'Write a path that begins with a slash, such as /.')
  }
  return found
}

function balancerProblem(balancer: LaunchLoadBalancer, document: LaunchPlan['taskDefinition']): string | undefined {
  const isThere = balanceablePorts(document).some(
    ({ containerName, containerPort }) => containerName === balancer.containerName && containerPort === balancer.containerPort,
  )
  if (isThere) return undefined
  return `The task definition maps no fixed TCP host port to ${balancer.containerName}:${balancer.containerPort}. Choose another one.`
}

function clusterProblems({ cluster, schedule, taskDefinition }: LaunchPlan): LaunchProblem[] {
  const found: LaunchProblem[] = []
  const add = (field: string, message: string | undefined) => message && found.push({ step: 'cluster', field, message })
  add('clusterName', clusterNameProblem(cluster))
  add(
    'instanceCount',
    numberProblem(cluster.instanceCount, 'instances', 1, MOST_INSTANCES) ??
      (hasFixedPort(taskDefinition) ? tooFewInstances(cluster.instanceCount, schedule) : undefined),
  )
  if (!findInstanceType(cluster.instanceType)) add('instanceType', 'Choose an instance type.')
  if (!isCidr(cluster.allowedCidr)) add('allowedCidr', 'Write a range of IPv4 addresses, such as 203.0.113.0/24 or 0.0.0.0/0.')
  return found
}

/** A stack's name is made of it, and has 128 characters at most. */
function clusterNameProblem({ clusterName }: LaunchCluster): string | undefined {
  const problem = nameProblem('cluster', clusterName)
  if (problem) return problem
  return clusterName.length > 100 ? `Shorten the cluster name to 100 characters; it has ${clusterName.length}.` : undefined
}

/** The guide's note: tasks with a fixed host port need a container instance each. */
function tooFewInstances(instanceCount: number, schedule: LaunchSchedule): string | undefined {
  const tasks = schedule.kind === 'service' ? schedule.desiredCount : schedule.count
  if (instanceCount >= tasks) return undefined
  return `The task definition fixes a host port, so each of the ${counted(tasks, 'task')} needs an instance of its own: at least ${tasks}.`
}

function numberProblem(value: number, what: string, least: number, most: number): string | undefined {
  if (Number.isInteger(value) && value >= least && value <= most) return undefined
  return `Write a whole number for ${what}, from ${least} to ${most.toLocaleString('en')}.`
}

/** Whether it is an IPv4 block whose address has no bits behind its prefix, as EC2 wants it. */
export function isCidr(text: string): boolean {
  const [, address, prefix] = /^((?:\d{1,3}\.){3}\d{1,3})\/(\d{1,2})$/.exec(text) ?? []
  if (address === undefined || Number(prefix) > 32) return false
  const parts = address.split('.').map(Number)
  if (parts.some((part) => part > 255)) return false
  const bits = parts.reduce((sum, part) => sum * 256 + part, 0)
  return bits % 2 ** (32 - Number(prefix)) === 0
}
