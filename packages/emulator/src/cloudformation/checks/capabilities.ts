import { AwsError } from '../../protocol/aws-error.ts'
import { resourceTypes } from '../resources/resource-types.ts'
import type { Template } from '../template/template.ts'

/** What the caller must acknowledge before a template may be used; `types` are the types of resource that are the reason. */
export interface Acknowledgement {
  capabilities: ('CAPABILITY_IAM' | 'CAPABILITY_NAMED_IAM')[]
  types: string[]
}

/** Whoever makes roles may give more rights than they have. Names of one's own choice count for more. */
export function neededAcknowledgement({ resources }: Template): Acknowledgement {
  const ofIam = [...resources.values()].filter(({ type }) => resourceTypes.get(type)?.iamName !== undefined)
  const isNamed = ofIam.some(({ type, properties }) => Object.hasOwn(properties, resourceTypes.get(type)!.iamName!))
  return {
    capabilities: ofIam.length === 0 ? [] : [isNamed ? 'CAPABILITY_NAMED_IAM' : 'CAPABILITY_IAM'],
    types: [...new Set(ofIam.map(({ type }) => type))],
  }
}

export function checkCapabilities(template: Template, given: readonly string[]): void {
  const [needed] = neededAcknowledgement(template).capabilities
  if (needed === undefined || given.includes('CAPABILITY_NAMED_IAM') || given.includes(needed)) return
  throw new AwsError('InsufficientCapabilitiesException', `Requires capabilities : [${needed}]`)
}
