import type { CreateLaunchTemplateVersionRequest, CreateLaunchTemplateVersionResult } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { missingParameter } from '../checks/refusals.ts'
import { toLaunchTemplateVersion } from '../shapes/launch-templates.ts'
import { getLaunchTemplate, versionNumber } from '../state/launch-templates.ts'

/** The data given, on top of that of the source version where one is named. The default version stays what it is. */
export const createLaunchTemplateVersion: RegionOperation<
  CreateLaunchTemplateVersionRequest,
  CreateLaunchTemplateVersionResult
> = (region, input, now, caller) => {
  const template = getLaunchTemplate(region, input)
  const { LaunchTemplateData, SourceVersion, VersionDescription: description } = input
  if (!LaunchTemplateData) throw missingParameter('LaunchTemplateData')
  const source = SourceVersion === undefined ? undefined : template.versions[versionNumber(template, SourceVersion) - 1]!.data
  template.versions.push({
    ...(description !== undefined && { description }),
    createdAt: now,
    createdBy: caller.arn,
    data: { ...source, ...LaunchTemplateData },
  })
  return { LaunchTemplateVersion: toLaunchTemplateVersion(template, template.versions.length) }
}
