import type { Aws } from '../aws/aws.ts'
import type { Task } from '../aws/shapes.ts'

/** On the task definition of a launch whose tasks have been started: ECS forgets stopped tasks, and nothing may run twice. */
const HAS_RUN = 'gantry:has-run'

/** The last part of a stack's ARN is made by CloudFormation, and no other stack has it. */
const uniquePart = (stackId: string): string => stackId.slice(stackId.lastIndexOf('/') + 1)

/** What `startedBy` says; ECS takes 36 characters of old. */
export const startedByOf = (stackId: string): string => `gantry-${uniquePart(stackId).replaceAll('-', '').slice(0, 29)}`

/** The same for every tab and every reload, so that ECS recognises the second request. */
export const clientTokenOf = (stackId: string): string => `gantry-${uniquePart(stackId)}`.slice(0, 64)

/** What Run Tasks Once has started, as far as ECS still lists it: running, and stopped within the last hour. */
export async function launchTasks(aws: Aws, cluster: string, stackId: string): Promise<Task[]> {
  const startedBy = startedByOf(stackId)
  const readings = await Promise.all(
    (['RUNNING', 'STOPPED'] as const).map((desiredStatus) => aws.allTasks(cluster, { desiredStatus, startedBy })),
  )
  return readings.flatMap(({ items }) => items)
}

export async function hasRunMark(aws: Aws, taskDefinition: string): Promise<boolean> {
  const { tags } = await aws.describeTaskDefinition(taskDefinition)
  return tags.some(({ key }) => key === HAS_RUN)
}

export const markAsRun = (aws: Aws, taskDefinition: string): Promise<unknown> =>
  aws.write('TagResource', { resourceArn: taskDefinition, tags: [{ key: HAS_RUN, value: 'true' }] })
