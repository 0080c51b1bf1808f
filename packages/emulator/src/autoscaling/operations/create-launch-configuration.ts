import type { CreateLaunchConfigurationType } from '@aws-sdk/client-auto-scaling'
import { newUuid } from '../../ecs/state/random.ts'
import { validationError } from '../../protocol/query/read-form.ts'
import type { RegionOperation } from '../../region/region.ts'
import { alreadyExists, checkName, refuseMembers } from '../checks/refusals.ts'
import { launchConfigurationArn } from '../state/arns.ts'
import { ensureServiceLinkedRole } from '../state/principals.ts'
import { undoingDraws } from '../checks/undoing-draws.ts'

/** What it names is looked at when instances are started from it. */
export const createLaunchConfiguration: RegionOperation<CreateLaunchConfigurationType, object> = (region, input, now, caller) => {
  const { state } = region
  const { launchConfigurations } = state.autoScaling
  const { LaunchConfigurationName: name = '', ImageId: imageId, InstanceType: instanceType } = input
  checkName(name, 'launchConfigurationName')
  refuseMembers(input, ['InstanceId', 'ClassicLinkVPCId', 'SpotPrice', 'KernelId', 'RamdiskId', 'PlacementTenancy'])
  if (launchConfigurations.has(name)) {
    const message = `A launch configuration already exists with the name ${name}`
    throw alreadyExists(`Launch Configuration by this name already exists - ${message}`)
  }
  if (!imageId || !instanceType)
    throw validationError(
      'Valid requests must contain either the InstanceID parameter or both the ImageId and InstanceType parameters.',
    )
  if (!/^ami-[0-9a-f]{8,17}$/.test(imageId)) throw validationError(`The image id '[${imageId}]' is not valid`)
  undoingDraws(state, () => ensureServiceLinkedRole(region, caller, now))

  launchConfigurations.set(name, {
    name,
    arn: launchConfigurationArn(state, newUuid(state), name),
    createdAt: now,
    imageId,
    instanceType,
    keyName: input.KeyName || undefined,
    securityGroups: input.SecurityGroups ?? [],
    userData: input.UserData || undefined,
    iamInstanceProfile: input.IamInstanceProfile || undefined,
    associatePublicIpAddress: input.AssociatePublicIpAddress,
    ebsOptimized: input.EbsOptimized ?? false,
    isMonitored: input.InstanceMonitoring?.Enabled ?? true,
  })
  return {}
}
