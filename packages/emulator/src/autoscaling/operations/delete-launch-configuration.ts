import type { LaunchConfigurationNameType } from '@aws-sdk/client-auto-scaling'
import { validationError } from '../../protocol/query/read-form.ts'
import type { RegionOperation } from '../../region/region.ts'
import { resourceInUse } from '../checks/refusals.ts'

/** One that a group uses stays. */
export const deleteLaunchConfiguration: RegionOperation<LaunchConfigurationNameType, object> = (region, input) => {
  const { groups, launchConfigurations } = region.state.autoScaling
  const { LaunchConfigurationName: name = '' } = input
  if (!launchConfigurations.has(name)) {
    throw validationError(`Launch configuration name not found - Launch configuration ${name} not found`)
  }
  const user = [...groups.values()].find(({ launch }) => launch.kind === 'configuration' && launch.name === name)
  if (user) {
    throw resourceInUse(`Cannot delete launch configuration ${name} because it is attached to AutoScalingGroup ${user.name}`)
  }
  launchConfigurations.delete(name)
  return {}
}
