import type * as ec2 from '@aws-sdk/client-ec2'
import type { LaunchTemplate } from '../state/ec2-state.ts'

export const toLaunchTemplate = ({
  id,
  name,
  createdAt,
  createdBy,
  defaultVersion,
  versions,
  tags,
}: LaunchTemplate): ec2.LaunchTemplate => ({
  LaunchTemplateId: id,
  LaunchTemplateName: name,
  CreateTime: new Date(createdAt),
  CreatedBy: createdBy,
  DefaultVersionNumber: defaultVersion,
  LatestVersionNumber: versions.length,
  Tags: tags,
})

/** The data of a version has in a reply the members that it had in the request. */
export function toLaunchTemplateVersion(template: LaunchTemplate, number: number): ec2.LaunchTemplateVersion {
  const { description, createdAt, createdBy, data } = template.versions[number - 1]!
  return {
    LaunchTemplateId: template.id,
    LaunchTemplateName: template.name,
    VersionNumber: number,
    ...(description !== undefined && { VersionDescription: description }),
    CreateTime: new Date(createdAt),
    CreatedBy: createdBy,
    DefaultVersion: number === template.defaultVersion,
    LaunchTemplateData: data,
  }
}
