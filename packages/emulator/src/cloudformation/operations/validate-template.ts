import type { ValidateTemplateInput, ValidateTemplateOutput } from '@aws-sdk/client-cloudformation'
import type { RegionOperation } from '../../region/region.ts'
import { readTemplateBody } from '../checks/template-body.ts'
import { toNeeds } from '../shapes/template.ts'

/** Whether a text is a template, and what it wants to be told. */
export const validateTemplate: RegionOperation<ValidateTemplateInput, ValidateTemplateOutput> = (_region, input) => {
  const { template } = readTemplateBody(input)
  const { description, parameters } = template
  return {
    Parameters: [...parameters].map(([ParameterKey, declaration]) => ({
      ParameterKey,
      ...(declaration.default !== undefined && { DefaultValue: declaration.default }),
      NoEcho: declaration.noEcho,
      ...(declaration.description !== undefined && { Description: declaration.description }),
    })),
    ...(description !== undefined && { Description: description }),
    ...toNeeds(template),
    DeclaredTransforms: [],
  }
}
