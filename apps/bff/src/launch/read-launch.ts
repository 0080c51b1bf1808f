import { ApiFailure } from '../api-failure.ts'
import type { Aws } from '../aws/aws.ts'
import { everyPage } from '../aws/every-page.ts'
import type { Task } from '../aws/shapes.ts'
import { instanceHealth } from '../load-balancers/read-balancers.ts'
import { physicalIdOf } from '../views/launch-resources.ts'
import { isRemoving } from '../views/launch-steps.ts'
import { stackState } from '../views/launch-state.ts'
import type { Launch } from './find-launch.ts'
import type { LaunchFacts } from './launch-facts.ts'
import { hasRunMark, launchTasks } from './launch-tasks.ts'

/** Asks CloudFormation for the stack's log and resources, then each service for what became of them. */
export async function readLaunch(aws: Aws, { stack, stackId, marks }: Launch): Promise<LaunchFacts> {
  const { cloudFormation } = aws
  const [events, { StackResources: resources = [] }] = await Promise.all([
    everyPage((NextToken) =>
      cloudFormation
        .read('DescribeStackEvents', { StackName: stackId, NextToken })
        .then((out) => ({ items: out.StackEvents, next: out.NextToken })),
    ),
    cloudFormation.read('DescribeStackResources', { StackName: stackId }),
  ])
  const facts: LaunchFacts = { stack, marks, events, resources, denied: [] }
  if (isRemoving(stackState(stack.StackStatus ?? '', events))) return facts

  const { clusterName } = marks
  const idOf = (logicalId: string) => physicalIdOf(resources, logicalId)
  const [group, service, balancer, taskDefinition] = ['EcsInstances', 'Service', 'LoadBalancer', 'TaskDefinition'].map(idOf)
  const isRunOnce = marks.kind === 'run-once'
  const ask = asker(facts.denied)
  const [instances, services, stoppedTasks, health, scaling, tasks, hasRun] = await Promise.all([
    group ? ask(aws.allContainerInstances(clusterName)) : undefined,
    service ? ask(aws.describeServices(clusterName, [marks.serviceName ?? ''])) : undefined,
    service ? ask(stoppedTasksOf(aws, clusterName, marks.serviceName)) : undefined,
    balancer ? ask(instanceHealth(aws, balancer)) : undefined,
    group ? ask(scalingOf(aws, group)) : undefined,
    isRunOnce && taskDefinition ? ask(launchTasks(aws, clusterName, stackId)) : undefined,
    isRunOnce && taskDefinition ? ask(hasRunMark(aws, taskDefinition)) : undefined,
  ])
  return {
    ...facts,
    instances: instances?.items,
    service: services?.items[0],
    stoppedTasks,
    health,
    scaling,
    tasks,
    hasRun,
  }
}

/** A denied action is noted; what is not there yet, or any more, is nothing. */
function asker(denied: string[]) {
  return async <T>(promise: Promise<T>): Promise<T | undefined> => {
    try {
      return await promise
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error
      const { kind, action } = error.apiError
      if (kind === 'denied' && action) denied.push(action)
      else if (kind !== 'not-found') throw error
      return undefined
    }
  }
}

async function stoppedTasksOf(aws: Aws, cluster: string, serviceName: string | undefined): Promise<Task[]> {
  const { items } = await aws.allTasks(cluster, { desiredStatus: 'STOPPED', ...(serviceName && { serviceName }) })
  return items
}

/** The newest few. */
async function scalingOf({ autoScaling }: Aws, AutoScalingGroupName: string) {
  const { Activities = [] } = await autoScaling.read('DescribeScalingActivities', { AutoScalingGroupName, MaxRecords: 10 })
  return Activities
}
