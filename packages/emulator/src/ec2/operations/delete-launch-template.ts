import type { DeleteLaunchTemplateRequest, DeleteLaunchTemplateResult } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { toLaunchTemplate } from '../shapes/launch-templates.ts'
import { getLaunchTemplate } from '../state/launch-templates.ts'

/** With all its versions. */
export const deleteLaunchTemplate: RegionOperation<DeleteLaunchTemplateRequest, DeleteLaunchTemplateResult> = (region, input) => {
  const template = getLaunchTemplate(region, input)
  region.state.ec2.launchTemplates.delete(template.id)
  return { LaunchTemplate: toLaunchTemplate(template) }
}
