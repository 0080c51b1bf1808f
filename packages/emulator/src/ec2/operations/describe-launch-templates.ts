import type { DescribeLaunchTemplatesRequest, DescribeLaunchTemplatesResult } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { type FilterValues, passing } from '../shapes/filters.ts'
import { toLaunchTemplate } from '../shapes/launch-templates.ts'
import { pageOf } from '../shapes/page.ts'
import type { LaunchTemplate } from '../state/ec2-state.ts'
import { getLaunchTemplate } from '../state/launch-templates.ts'

const filters: FilterValues<LaunchTemplate> = {
  'launch-template-name': ({ name }) => name,
  'create-time': ({ createdAt }) => new Date(createdAt).toISOString(),
}

export const describeLaunchTemplates: RegionOperation<DescribeLaunchTemplatesRequest, DescribeLaunchTemplatesResult> = (
  region,
  input,
) => {
  const { LaunchTemplateIds: ids = [], LaunchTemplateNames: names = [], Filters } = input
  const named = [
    ...ids.map((LaunchTemplateId) => getLaunchTemplate(region, { LaunchTemplateId })),
    ...names.map((LaunchTemplateName) => getLaunchTemplate(region, { LaunchTemplateName })),
  ]
  const all = ids.length + names.length > 0 ? named : [...region.state.ec2.launchTemplates.values()]
  const { items, ...page } = pageOf(passing(all, Filters, filters), ({ id }) => id, input)
  return { LaunchTemplates: items.map(toLaunchTemplate), ...page }
}
