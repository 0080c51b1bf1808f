import type { Aws } from '../aws/aws.ts'
import { unless } from '../aws/unless.ts'
import { getLaunch } from './find-launch.ts'
import { launchTasks } from './launch-tasks.ts'

/** Stops what Run Tasks Once has started, then deletes the stack. The account's roles stay. */
export async function removeLaunch(aws: Aws, stackName: string): Promise<void> {
  const { stackId, marks } = await getLaunch(aws, stackName)
  const { clusterName: cluster } = marks
  if (marks.kind === 'run-once') {
    const tasks = (await unless(['not-found'], launchTasks(aws, cluster, stackId))) ?? []
    for (const { taskArn, desiredStatus } of tasks) {
      if (desiredStatus === 'STOPPED') continue
      await aws.write('StopTask', { cluster, task: taskArn, reason: `The launch ${stackName} is removed.` })
    }
  }
  await aws.cloudFormation.write('DeleteStack', { StackName: stackId, ClientRequestToken: crypto.randomUUID() })
}
