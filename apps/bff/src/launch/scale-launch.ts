import { ApiFailure } from '../api-failure.ts'
import type { Aws } from '../aws/aws.ts'
import { getLaunch } from './find-launch.ts'

/** Changes the number of container instances and nothing else. */
export async function scaleLaunch(aws: Aws, stackName: string, instanceCount: number): Promise<void> {
  const { stack, stackId } = await getLaunch(aws, stackName)
  const Parameters = (stack.Parameters ?? []).map(({ ParameterKey }) =>
    ParameterKey === 'InstanceCount'
      ? { ParameterKey, ParameterValue: String(instanceCount) }
      : { ParameterKey, UsePreviousValue: true },
  )
  try {
    await aws.cloudFormation.write('UpdateStack', {
      StackName: stackId,
      UsePreviousTemplate: true,
      Parameters,
      ClientRequestToken: crypto.randomUUID(),
    })
  } catch (error) {
    const isSame = error instanceof ApiFailure && error.message === 'No updates are to be performed.'
    if (!isSame) throw error
  }
}
