import { lastPart } from '@gantry/shared/ecs/arn'
import { failure, invalid } from '../api-failure.ts'
import type { Aws } from '../aws/aws.ts'
import { unless } from '../aws/unless.ts'
import { physicalIdOf } from '../views/launch-resources.ts'
import { stackState } from '../views/launch-state.ts'
import { getLaunch, type Launch } from './find-launch.ts'
import { clientTokenOf, hasRunMark, launchTasks, markAsRun, startedByOf } from './launch-tasks.ts'

/**
 * Starts the tasks of a launch that runs them once, and never a second time: ECS recognises the request while it is fresh, its
 * list of tasks tells for an hour, and the mark on the launch's task definition ever after. Gives the ids of what is listed.
 */
export async function runLaunchTasks(aws: Aws, stackName: string): Promise<string[]> {
  const launch = await getLaunch(aws, stackName)
  const { stackId, marks } = launch
  if (marks.kind !== 'run-once')
    throw invalid('NotRunOnce', `The launch ${stackName} made a service, which starts its own tasks.`)
  const taskDefinition = await taskDefinitionOf(aws, launch)
  const [hasRun, known] = await Promise.all([hasRunMark(aws, taskDefinition), launchTasks(aws, marks.clusterName, stackId)])
  if (hasRun || known.length > 0) return known.map(({ taskArn = '' }) => lastPart(taskArn))

  const { tasks = [], failures = [] } = await aws.write('RunTask', {
    cluster: marks.clusterName,
    taskDefinition,
    count: marks.tasks,
    startedBy: startedByOf(stackId),
    clientToken: clientTokenOf(stackId),
  })
  if (tasks.length === 0) {
    const reasons = [...new Set(failures.map(({ reason = 'UNKNOWN' }) => reason))].join(', ')
    throw failure('conflict', 'NotPlaced', `No task could be placed: ${reasons || 'no reason is given'}.`)
  }
  await unless(['denied'], markAsRun(aws, taskDefinition))
  return tasks.map(({ taskArn = '' }) => lastPart(taskArn))
}

async function taskDefinitionOf({ cloudFormation }: Aws, { stack, stackId }: Launch): Promise<string> {
  const { StackResources = [] } = await cloudFormation.read('DescribeStackResources', { StackName: stackId })
  const taskDefinition = physicalIdOf(StackResources, 'TaskDefinition')
  const isComplete = stackState(stack.StackStatus ?? '', []) === 'complete'
  if (!isComplete || !taskDefinition) throw failure('conflict', 'NotComplete', 'The launch is not complete yet.')
  return taskDefinition
}
