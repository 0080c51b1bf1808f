import type { AccessKeyMetadata, Policy, User } from '@aws-sdk/client-iam'
import type { IamAccessKey, IamState, IamUser, ManagedPolicy } from './state/iam-state.ts'
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
