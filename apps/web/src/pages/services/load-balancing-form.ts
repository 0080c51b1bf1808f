import { hostPortsOf, type HostPort } from '@gantry/shared/console/launch/launch-ports'
import type { LoadBalancerView, TargetGroupView } from '@gantry/shared/console/load-balancer'
import { limits } from '@gantry/shared/ecs/limits'
import type { TaskDefinitionDocument } from '@gantry/shared/ecs/task-definition'
import { countProblem } from '../tasks/count-problem.ts'

/** A classic load balancer or a target group, and the container's port behind it. */
export interface Attachment {
  kind: 'classic' | 'target-group'
  /** The load balancer's name, or the target group's ARN. */
  target: string
  containerName: string
  containerPort: number
}

/** The section Load balancing, as it is typed. */
export interface LoadBalancingForm {
  attachments: Attachment[]
  /** Empty: ECS uses its service-linked role. */
  role: string
  gracePeriod: string
}

export const noLoadBalancing: LoadBalancingForm = { attachments: [], role: 'ecsServiceRole', gracePeriod: '' }

/** The greatest that CreateService takes, 68 years. */
const MOST_SECONDS = 2_147_483_647

/** The members of CreateService. */
export function toLoadBalancing({ attachments, role, gracePeriod }: LoadBalancingForm, networkMode: string | undefined) {
  if (attachments.length === 0) return {}
  return {
    loadBalancers: attachments.map(({ kind, target, containerName, containerPort }) => ({
      ...(kind === 'classic' ? { loadBalancerName: target } : { targetGroupArn: target }),
      containerName,
      containerPort,
    })),
    ...(role && takesRole(attachments, networkMode) && { role }),
    ...(gracePeriod.trim() && { healthCheckGracePeriodSeconds: Number(gracePeriod) }),
  }
}

/** With awsvpc, or with several target groups, ECS always uses its service-linked role. Source: `role` in CreateService's API reference. */
export function takesRole(attachments: readonly Attachment[], networkMode: string | undefined): boolean {
  return networkMode !== 'awsvpc' && attachments.length === 1
}

export function gracePeriodProblem(text: string): string | undefined {
  return text.trim() === '' ? undefined : countProblem(text, { from: 0, to: MOST_SECONDS })
}

/** Why no other load balancer can be added. */
export function fullReason(attachments: readonly Attachment[]): string | undefined {
  if (attachments.some(({ kind }) => kind === 'classic')) return 'A service has one classic load balancer at most.'
  const most = limits.loadBalancersPerService.value
  return attachments.length >= most ? `A service has ${most} target groups at most.` : undefined
}

/** What of the Region the check needs. */
export interface BalancingFacts {
  balancers: readonly LoadBalancerView[]
  groups: readonly TargetGroupView[]
}

/** Why ECS would refuse this, or no visitor would come through; undefined when it fits. */
export function attachmentProblem(
  attachment: Attachment,
  document: TaskDefinitionDocument,
  facts: BalancingFacts,
): string | undefined {
  const { containerName, containerPort } = attachment
  const port = hostPortsOf(document).find((each) => each.containerName === containerName && each.containerPort === containerPort)
  if (!port) return `The task definition maps no port ${containerPort} of a container ${containerName}.`
  return attachment.kind === 'classic'
    ? classicProblem(
        port,
        facts.balancers.find(({ kind, name }) => kind === 'classic' && name === attachment.target),
        document,
      )
    : groupProblem(
        facts.groups.find(({ arn }) => arn === attachment.target),
        document,
      )
}

function classicProblem(
  { containerName, containerPort, hostPort }: HostPort,
  balancer: LoadBalancerView | undefined,
  { networkMode }: TaskDefinitionDocument,
): string | undefined {
  if (networkMode === 'awsvpc') return 'Tasks in awsvpc mode need a target group whose targets are addresses.'
  const name = `${containerName}:${containerPort}`
  if (!hostPort) {
    return `${name} has no fixed host port, and a classic load balancer forwards to one port on every container instance. Fix the host port in a new revision, or use a target group.`
  }
  const ports = balancer?.listeners.map(({ instancePort }) => instancePort) ?? []
  if (!balancer || ports.includes(hostPort)) return undefined
  return `No listener of ${balancer.name} forwards to host port ${hostPort} of ${name}, only to ${ports.join(', ')}.`
}

function groupProblem(group: TargetGroupView | undefined, { networkMode }: TaskDefinitionDocument): string | undefined {
  if (!group) return undefined
  const wanted = networkMode === 'awsvpc' ? 'ip' : 'instance'
  if (group.targetType !== wanted) {
    return `Tasks in ${networkMode ?? 'bridge'} mode need a target group with targets by ${wanted}; ${group.name} has them by ${group.targetType}.`
  }
  return group.loadBalancerArns.length > 0
    ? undefined
    : `No load balancer forwards to ${group.name}: ECS refuses it until one does.`
}
