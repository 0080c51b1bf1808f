import type { LaunchTemplateSpecification } from '@aws-sdk/client-auto-scaling'
import { AwsError } from '../../protocol/aws-error.ts'
import { validationError } from '../../protocol/query/read-form.ts'
import type { Principal, Region } from '../../region/region.ts'
import { toRunInstances } from '../scaling/run-instances.ts'
import type { AutoScalingGroup, LaunchSource } from '../state/auto-scaling-state.ts'

interface Wanted {
  LaunchTemplate?: LaunchTemplateSpecification
  LaunchConfigurationName?: string
}

/** From what a request wants instances to be made; undefined when it does not say. Throws ValidationError. */
export function readLaunchSource(
  { state }: Region,
  { LaunchTemplate, LaunchConfigurationName }: Wanted,
): LaunchSource | undefined {
  if (LaunchTemplate && LaunchConfigurationName !== undefined) {
    throw validationError('Valid requests must contain either LaunchTemplate or LaunchConfigurationName, not both.')
  }
  if (LaunchConfigurationName !== undefined) {
    if (!state.autoScaling.launchConfigurations.has(LaunchConfigurationName)) {
      throw validationError(`Launch configuration name not found - Launch configuration ${LaunchConfigurationName} not found`)
    }
    return { kind: 'configuration', name: LaunchConfigurationName }
  }
  if (!LaunchTemplate) return undefined
  const { LaunchTemplateId: id, LaunchTemplateName: name, Version: version } = LaunchTemplate
  if ((id === undefined) === (name === undefined)) {
    throw validationError('Valid requests must contain either launchTemplateId or LaunchTemplateName')
  }
  const template = [...state.ec2.launchTemplates.values()].find((one) => (id === undefined ? one.name === name : one.id === id))
  if (!template) {
    const which = id === undefined ? `with template name ${name}` : `with ID ${id}`
    throw notFullyFormed(`The specified launch template, ${which}, does not exist.`)
  }
  return { kind: 'template', id: template.id, name: template.name, version }
}

/**
 * Tries what the group will do in the name of who asks for it, without doing it, as AWS does with launch templates. Throws
 * ValidationError with EC2's words when it would be refused.
 */
export function tryLaunch(region: Region, principal: Principal, group: AutoScalingGroup, now: number): void {
  if (group.launch.kind !== 'template') return
  const zone = group.availabilityZones[0]!
  try {
    region.call(principal, 'ec2', 'RunInstances', { ...toRunInstances(region, group, zone, 1), DryRun: true }, now)
  } catch (error) {
    if (!(error instanceof AwsError)) throw error
    if (error.code !== 'DryRunOperation') throw notFullyFormed(error.message)
  }
}

const notFullyFormed = (message: string) => validationError(`You must use a valid fully-formed launch template. ${message}`)
