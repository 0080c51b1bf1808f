import type { CreateLaunchTemplateRequest, CreateLaunchTemplateResult } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { missingParameter, refusal } from '../checks/refusals.ts'
import { readTags } from '../checks/tags.ts'
import { toLaunchTemplate } from '../shapes/launch-templates.ts'
import type { LaunchTemplate } from '../state/ec2-state.ts'
import { newEc2Id } from '../state/ids.ts'

/** Its data is looked at when something is launched from it, as on AWS. */
export const createLaunchTemplate: RegionOperation<CreateLaunchTemplateRequest, CreateLaunchTemplateResult> = (
  region,
  input,
  now,
  caller,
) => {
  const { LaunchTemplateName: name, LaunchTemplateData: data, VersionDescription: description } = input
  if (!name) throw missingParameter('LaunchTemplateName')
  if (!/^[a-zA-Z0-9().\-/_]{3,128}$/.test(name)) {
    throw refusal(
      'InvalidLaunchTemplateName.MalformedException',
      'A launch template name must be between 3 and 128 characters, and may contain letters, numbers, and the following characters: - ( ) . / _.',
    )
  }
  if (!data) throw missingParameter('LaunchTemplateData')
  const tags = readTags(input.TagSpecifications, 'launch-template')
  const { launchTemplates } = region.state.ec2
  if ([...launchTemplates.values()].some((template) => template.name === name)) {
    throw refusal('InvalidLaunchTemplateName.AlreadyExistsException', 'Launch template name already in use.')
  }
  const made = { createdAt: now, createdBy: caller.arn }
  const template: LaunchTemplate = {
    id: newEc2Id(region.state, 'lt'),
    name,
    ...made,
    defaultVersion: 1,
    versions: [{ ...(description !== undefined && { description }), ...made, data }],
    tags,
  }
  launchTemplates.set(template.id, template)
  return { LaunchTemplate: toLaunchTemplate(template) }
}
