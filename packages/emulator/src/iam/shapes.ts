import type { AccessKeyMetadata, InstanceProfile, Policy, Role, User } from '@aws-sdk/client-iam'
import type { IamAccessKey, IamRole, IamState, IamUser, InstanceProfile as Profile, ManagedPolicy } from './state/iam-state.ts'
import { attachmentsOf } from './state/policies.ts'

/** A user; tags only where one user is asked for. */
export function toUser({ path, name, id, arn, createdAt, tags }: IamUser, withTags: boolean): User {
  return {
    Path: path,
    UserName: name,
    UserId: id,
    Arn: arn,
    CreateDate: new Date(createdAt),
    Tags: withTags && tags.length > 0 ? tags : undefined,
  }
}

/** A role; tags, and whether it is used, only where one role is asked for. */
export function toRole(role: IamRole, isWhole: boolean): Role {
  const { path, name, id, arn, createdAt, trustPolicy, description, maxSessionDuration, tags } = role
  return {
    Path: path,
    RoleName: name,
    RoleId: id,
    Arn: arn,
    CreateDate: new Date(createdAt),
    AssumeRolePolicyDocument: encodeDocument(trustPolicy),
    Description: description,
    MaxSessionDuration: maxSessionDuration,
    Tags: isWhole && tags.length > 0 ? tags : undefined,
  }
}

/** An instance profile with its role; its own tags only where one is asked for. */
export function toInstanceProfile(state: IamState, profile: Profile, withTags: boolean): InstanceProfile {
  const { path, name, id, arn, createdAt, roleName, tags } = profile
  const role = roleName === undefined ? undefined : state.roles.get(roleName)
  return {
    Path: path,
    InstanceProfileName: name,
    InstanceProfileId: id,
    Arn: arn,
    CreateDate: new Date(createdAt),
    Roles: role ? [toRole(role, false)] : [],
    Tags: withTags && tags.length > 0 ? tags : undefined,
  }
}

/** A managed policy; description and tags only where one policy is asked for. */
export function toPolicy(state: IamState, policy: ManagedPolicy, isWhole: boolean): Policy {
  const { name, path, id, arn, description, createdAt, tags } = policy
  return {
    PolicyName: name,
    PolicyId: id,
    Arn: arn,
    Path: path,
    DefaultVersionId: 'v1',
    AttachmentCount: attachmentsOf(state, arn),
    PermissionsBoundaryUsageCount: 0,
    IsAttachable: true,
    Description: isWhole ? description : undefined,
    CreateDate: new Date(createdAt),
    UpdateDate: new Date(createdAt),
    Tags: isWhole && tags.length > 0 ? tags : undefined,
  }
}

export function toAccessKeyMetadata({ userName, id, isActive, createdAt }: IamAccessKey): AccessKeyMetadata {
  return { UserName: userName, AccessKeyId: id, Status: isActive ? 'Active' : 'Inactive', CreateDate: new Date(createdAt) }
}

/** Documents travel percent-encoded, as RFC 3986 has it. */
export function encodeDocument(document: string): string {
  return encodeURIComponent(document).replace(/[!'()*]/g, (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`)
}
