import type { GetTemplateSummaryInput, GetTemplateSummaryOutput } from '@aws-sdk/client-cloudformation'
import type { RegionOperation } from '../../region/region.ts'
import { readTemplateBody } from '../checks/template-body.ts'
import { notImplemented } from '../errors.ts'
import { toDeclarations, toNeeds } from '../shapes/template.ts'
import { getStack } from '../state/stacks.ts'

/** Of a text, or of a stack's template. */
export const getTemplateSummary: RegionOperation<GetTemplateSummaryInput, GetTemplateSummaryOutput> = (region, input) => {
  if (input.StackSetName !== undefined) throw notImplemented('StackSetName')
  const { template } = input.StackName === undefined ? readTemplateBody(input) : getStack(region, input.StackName).blueprint
  const { description, version, metadata, resources } = template
  return {
    Parameters: toDeclarations(template),
    ...(description !== undefined && { Description: description }),
    ...toNeeds(template),
    ResourceTypes: [...new Set([...resources.values()].map(({ type }) => type))],
    ...(version !== undefined && { Version: version }),
    ...(metadata !== undefined && { Metadata: metadata }),
    DeclaredTransforms: [],
  }
}
