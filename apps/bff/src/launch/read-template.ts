import type { Aws } from '../aws/aws.ts'
import { maskSecrets } from '../views/mask.ts'
import { getLaunch } from './find-launch.ts'

/** The stack's template as readable JSON. */
export async function readTemplate(aws: Aws, stackName: string): Promise<string> {
  const { stackId } = await getLaunch(aws, stackName)
  const { TemplateBody = '{}' } = await aws.cloudFormation.read('GetTemplate', { StackName: stackId })
  return JSON.stringify(maskSecrets(JSON.parse(TemplateBody)).value, null, 2)
}
