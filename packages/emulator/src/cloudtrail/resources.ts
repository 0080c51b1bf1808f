import { parseArn } from '@gantry/shared/ecs/arn'
import { ecsTargets } from '../iam/actions/ecs-actions.ts'
import type { Call, Trail } from './trail.ts'

/** One thing that a call was about, as events name it. */
export interface EventResource {
  accountId: string
  type: string
  ARN: string
}

const RESOURCE_TYPES: Record<string, string> = {
  cluster: 'AWS::ECS::Cluster',
  'container-instance': 'AWS::ECS::ContainerInstance',
  service: 'AWS::ECS::Service',
  task: 'AWS::ECS::Task',
  'task-definition': 'AWS::ECS::TaskDefinition',
}

/** What an ECS call was about: what it was authorised on, with its cluster and its task definition, and what it answered with. */
export function resourcesOf({ account, region }: Trail, call: Call): EventResource[] {
  if (call.service !== 'ecs') return []
  const asked = parsed(call.request)
  const access = asked ? ecsTargets(call.operation, asked, { account, region, arn: call.caller }) : []
  const arns = access.flatMap(({ resource, conditions }) => [
    resource,
    ...['ecs:cluster', 'ecs:task-definition', 'ecs:container-instances'].flatMap((key) => conditions[key] ?? []),
  ])
  return [...new Set([...arns, ...arnsIn(parsed(call.response))])].flatMap((ARN) => {
    const type = RESOURCE_TYPES[parseArn(ARN)?.resourceType ?? '']
    return type && !ARN.endsWith('*') ? [{ accountId: account, type, ARN }] : []
  })
}

/** `cluster.clusterArn`, `tasks[].taskArn`, `service.taskDefinition`… of an answer. */
function arnsIn(answer: object | undefined): string[] {
  return Object.values(answer ?? {})
    .flat()
    .flatMap((shape: unknown) => (typeof shape === 'object' && shape !== null ? (Object.values(shape) as unknown[]) : []))
    .filter((value) => typeof value === 'string' && value.startsWith('arn:')) as string[]
}

/** Undefined for what is not kept. Of a refused call the text may be anything. */
function parsed(text: string | undefined): object | undefined {
  if (text === undefined) return undefined
  try {
    const value: unknown = text === '' ? {} : JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}
