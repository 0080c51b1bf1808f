import type { GetTemplateInput, GetTemplateOutput } from '@aws-sdk/client-cloudformation'
import type { RegionOperation } from '../../region/region.ts'
import { notImplemented, validationError } from '../errors.ts'
import { getStack } from '../state/stacks.ts'

/** The text as it was given. */
export const getTemplate: RegionOperation<GetTemplateInput, GetTemplateOutput> = (region, input) => {
  if (input.ChangeSetName !== undefined) throw notImplemented('ChangeSetName')
  if (input.StackName === undefined) throw validationError('StackName is required if ChangeSetName is not specified.')
  return { TemplateBody: getStack(region, input.StackName).blueprint.templateBody, StagesAvailable: ['Original', 'Processed'] }
}
