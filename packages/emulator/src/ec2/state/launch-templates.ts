import type { LaunchTemplateSpecification, RequestLaunchTemplateData } from '@aws-sdk/client-ec2'
import type { Region } from '../../region/region.ts'
import { missingParameter, refusal } from '../checks/refusals.ts'
import type { LaunchTemplate } from './ec2-state.ts'

interface TemplateReference {
  LaunchTemplateId?: string
  LaunchTemplateName?: string
}

/** By id or by name; throws when there is none. */
export function getLaunchTemplate(
  { state }: Region,
  { LaunchTemplateId: id, LaunchTemplateName: name }: TemplateReference,
): LaunchTemplate {
  const { launchTemplates } = state.ec2
  if (id) {
    const found = launchTemplates.get(id)
    if (found) return found
    throw refusal('InvalidLaunchTemplateId.NotFound', `The specified launch template, with template ID ${id}, does not exist.`)
  }
  if (!name) throw missingParameter('LaunchTemplateId')
  const found = [...launchTemplates.values()].find((template) => template.name === name)
  if (found) return found
  throw refusal(
    'InvalidLaunchTemplateName.NotFoundException',
    `The specified launch template, with template name ${name}, does not exist.`,
  )
}

/** The number behind `$Latest`, `$Default` or a number as text; the default one when absent. */
export function versionNumber({ versions, defaultVersion, id }: LaunchTemplate, text = '$Default'): number {
  if (text === '$Latest') return versions.length
  if (text === '$Default') return defaultVersion
  const number = /^\d{1,9}$/.test(text) ? Number(text) : 0
  if (versions[number - 1]) return number
  throw refusal(
    'InvalidLaunchTemplateId.VersionNotFound',
    `Could not find the specified version ${text} for the launch template with ID ${id}.`,
  )
}

/** What a launch that names a template takes from it. */
export function findTemplateData(region: Region, reference: LaunchTemplateSpecification): RequestLaunchTemplateData {
  const template = getLaunchTemplate(region, reference)
  return template.versions[versionNumber(template, reference.Version) - 1]!.data
}
