import type { LaunchConfigurationNamesType, LaunchConfigurationsType } from '@aws-sdk/client-auto-scaling'
import type { RegionOperation } from '../../region/region.ts'
import { pageOf } from '../page.ts'
import { toLaunchConfiguration } from '../shapes/launch-configuration.ts'

/** By name. Names that there are not are passed over. */
export const describeLaunchConfigurations: RegionOperation<LaunchConfigurationNamesType, LaunchConfigurationsType> = (
  region,
  input,
) => {
  const { LaunchConfigurationNames: names = [] } = input
  const wanted = [...region.state.autoScaling.launchConfigurations.values()]
    .filter(({ name }) => names.length === 0 || names.includes(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  const { items, NextToken } = pageOf(wanted, ({ name }) => name, input)
  return { LaunchConfigurations: items.map(toLaunchConfiguration), NextToken }
}
