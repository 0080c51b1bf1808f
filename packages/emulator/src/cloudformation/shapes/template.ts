import type { Capability, ParameterDeclaration } from '@aws-sdk/client-cloudformation'
import { neededAcknowledgement } from '../checks/capabilities.ts'
import type { Template } from '../template/template.ts'

/** The parameters of a template with what is known of their values. */
export function toDeclarations({ parameters }: Template): ParameterDeclaration[] {
  return [...parameters].map(([ParameterKey, { type, noEcho, description, ...rest }]) => ({
    ParameterKey,
    ...(rest.default !== undefined && { DefaultValue: rest.default }),
    ParameterType: type,
    NoEcho: noEcho,
    ...(description !== undefined && { Description: description }),
    ParameterConstraints: rest.allowedValues ? { AllowedValues: rest.allowedValues } : {},
  }))
}

/** What has to be acknowledged, and why; nothing when that is nothing. */
export function toNeeds(template: Template): { Capabilities?: Capability[]; CapabilitiesReason?: string } {
  const { capabilities, types } = neededAcknowledgement(template)
  if (capabilities.length === 0) return {}
  const CapabilitiesReason = `The following resource(s) require capabilities: [${types.join(', ')}]`
  return { Capabilities: capabilities, CapabilitiesReason }
}
