import { parseArn } from '@gantry/shared/ecs/arn'
import { invalidParameter } from '../../protocol/aws-error.ts'
import type { EcsState } from '../state/state.ts'
import { checkAtMost } from './lengths.ts'

const MOST = 20
const types = { serviceDeploymentArns: 'service-deployment', serviceRevisionArns: 'service-revision' }

/** The ARNs of service deployments or revisions of this account and Region, each once. */
export function checkRecordArns(state: EcsState, member: keyof typeof types, arns: readonly string[]): string[] {
  if (arns.length === 0) throw invalidParameter(`${member} cannot be empty.`)
  checkAtMost(member, arns, MOST)
  for (const text of arns) {
    const arn = parseArn(text)
    const isOwn = arn?.service === 'ecs' && arn.account === state.account && arn.region === state.region
    if (!isOwn || arn.resourceType !== types[member] || arn.resourceId.split('/').length !== 3) {
      throw invalidParameter(`Invalid identifier: ${text} is not the ARN of a ${types[member]}.`)
    }
  }
  return [...new Set(arns)]
}
