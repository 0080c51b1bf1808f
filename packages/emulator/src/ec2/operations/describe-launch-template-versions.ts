import type { DescribeLaunchTemplateVersionsRequest, DescribeLaunchTemplateVersionsResult } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { pageOf } from '../shapes/page.ts'
import { toLaunchTemplateVersion } from '../shapes/launch-templates.ts'
import { getLaunchTemplate, versionNumber } from '../state/launch-templates.ts'

/** Latest first. */
export const describeLaunchTemplateVersions: RegionOperation<
  DescribeLaunchTemplateVersionsRequest,
  DescribeLaunchTemplateVersionsResult
> = (region, input) => {
  const template = getLaunchTemplate(region, input)
  const { Versions, MinVersion = '1', MaxVersion = '$Latest' } = input
  const [least, most] = [versionNumber(template, MinVersion), versionNumber(template, MaxVersion)]
  const numbers = Versions?.length
    ? [...new Set(Versions.map((text) => versionNumber(template, text)))]
    : template.versions.map((_, index) => index + 1).filter((number) => number >= least && number <= most)
  const { items, ...page } = pageOf(
    numbers.sort((a, b) => b - a),
    String,
    input,
  )
  return { LaunchTemplateVersions: items.map((number) => toLaunchTemplateVersion(template, number)), ...page }
}
