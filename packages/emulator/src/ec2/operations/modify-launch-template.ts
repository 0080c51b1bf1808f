import type { ModifyLaunchTemplateRequest, ModifyLaunchTemplateResult } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { missingParameter } from '../checks/refusals.ts'
import { toLaunchTemplate } from '../shapes/launch-templates.ts'
import { getLaunchTemplate, versionNumber } from '../state/launch-templates.ts'

/** Which version is the default one. */
export const modifyLaunchTemplate: RegionOperation<ModifyLaunchTemplateRequest, ModifyLaunchTemplateResult> = (region, input) => {
  const template = getLaunchTemplate(region, input)
  if (!input.DefaultVersion) throw missingParameter('SetDefaultVersion')
  template.defaultVersion = versionNumber(template, input.DefaultVersion)
  return { LaunchTemplate: toLaunchTemplate(template) }
}
