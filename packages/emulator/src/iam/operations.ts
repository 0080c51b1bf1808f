import {
  AddRoleToInstanceProfile$,
  AttachRolePolicy$,
  AttachUserPolicy$,
  CreateAccessKey$,
  CreateInstanceProfile$,
  CreatePolicy$,
  CreateRole$,
  CreateServiceLinkedRole$,
  CreateUser$,
  DeleteAccessKey$,
  DeleteInstanceProfile$,
  DeletePolicy$,
  DeleteRole$,
  DeleteRolePolicy$,
  DeleteUser$,
  DeleteUserPolicy$,
  DetachRolePolicy$,
  DetachUserPolicy$,
  GetInstanceProfile$,
  GetPolicy$,
  GetPolicyVersion$,
  GetRole$,
  GetRolePolicy$,
  GetUser$,
  GetUserPolicy$,
  ListAccessKeys$,
  ListAttachedRolePolicies$,
  ListAttachedUserPolicies$,
  ListInstanceProfiles$,
  ListInstanceProfilesForRole$,
  ListPolicies$,
  ListRolePolicies$,
  ListRoles$,
  ListRoleTags$,
  ListUserPolicies$,
  ListUsers$,
  PutRolePolicy$,
  PutUserPolicy$,
  RemoveRoleFromInstanceProfile$,
  TagRole$,
  UntagRole$,
  UpdateAccessKey$,
  UpdateAssumeRolePolicy$,
} from '@aws-sdk/client-iam'
import { addRoleToInstanceProfile } from './operations/add-role-to-instance-profile.ts'
import { attachRolePolicy } from './operations/attach-role-policy.ts'
import { attachUserPolicy } from './operations/attach-user-policy.ts'
import { createAccessKey } from './operations/create-access-key.ts'
import { createInstanceProfile } from './operations/create-instance-profile.ts'
import { createPolicy } from './operations/create-policy.ts'
import { createRole } from './operations/create-role.ts'
import { createServiceLinkedRole } from './operations/create-service-linked-role.ts'
import { createUser } from './operations/create-user.ts'
import { deleteAccessKey } from './operations/delete-access-key.ts'
import { deleteInstanceProfile } from './operations/delete-instance-profile.ts'
import { deletePolicy } from './operations/delete-policy.ts'
import { deleteRole } from './operations/delete-role.ts'
import { deleteRolePolicy } from './operations/delete-role-policy.ts'
import { deleteUser } from './operations/delete-user.ts'
import { deleteUserPolicy } from './operations/delete-user-policy.ts'
import { detachRolePolicy } from './operations/detach-role-policy.ts'
import { detachUserPolicy } from './operations/detach-user-policy.ts'
import { getInstanceProfile } from './operations/get-instance-profile.ts'
import { getPolicy } from './operations/get-policy.ts'
import { getPolicyVersion } from './operations/get-policy-version.ts'
import { getRole } from './operations/get-role.ts'
import { getRolePolicy } from './operations/get-role-policy.ts'
import { getUser } from './operations/get-user.ts'
import { getUserPolicy } from './operations/get-user-policy.ts'
import { listAccessKeys } from './operations/list-access-keys.ts'
import { listAttachedRolePolicies } from './operations/list-attached-role-policies.ts'
import { listAttachedUserPolicies } from './operations/list-attached-user-policies.ts'
import { listInstanceProfiles } from './operations/list-instance-profiles.ts'
import { listInstanceProfilesForRole } from './operations/list-instance-profiles-for-role.ts'
import { listPolicies } from './operations/list-policies.ts'
import { listRolePolicies } from './operations/list-role-policies.ts'
import { listRoles } from './operations/list-roles.ts'
import { listRoleTags } from './operations/list-role-tags.ts'
import { listUserPolicies } from './operations/list-user-policies.ts'
import { listUsers } from './operations/list-users.ts'
import { putRolePolicy } from './operations/put-role-policy.ts'
import { putUserPolicy } from './operations/put-user-policy.ts'
import { removeRoleFromInstanceProfile } from './operations/remove-role-from-instance-profile.ts'
import { tagRole } from './operations/tag-role.ts'
import { untagRole } from './operations/untag-role.ts'
import { updateAccessKey } from './operations/update-access-key.ts'
import { updateAssumeRolePolicy } from './operations/update-assume-role-policy.ts'

/** The operations of IAM that this endpoint serves. `writes`: accepted ones are journalled. */
export const iamOperations = {
  AddRoleToInstanceProfile: { schema: AddRoleToInstanceProfile$, run: addRoleToInstanceProfile, writes: true },
  AttachRolePolicy: { schema: AttachRolePolicy$, run: attachRolePolicy, writes: true },
  AttachUserPolicy: { schema: AttachUserPolicy$, run: attachUserPolicy, writes: true },
  CreateAccessKey: { schema: CreateAccessKey$, run: createAccessKey, writes: true },
  CreateInstanceProfile: { schema: CreateInstanceProfile$, run: createInstanceProfile, writes: true },
  CreatePolicy: { schema: CreatePolicy$, run: createPolicy, writes: true },
  CreateRole: { schema: CreateRole$, run: createRole, writes: true },
  CreateServiceLinkedRole: { schema: CreateServiceLinkedRole$, run: createServiceLinkedRole, writes: true },
  CreateUser: { schema: CreateUser$, run: createUser, writes: true },
  DeleteAccessKey: { schema: DeleteAccessKey$, run: deleteAccessKey, writes: true },
  DeleteInstanceProfile: { schema: DeleteInstanceProfile$, run: deleteInstanceProfile, writes: true },
  DeletePolicy: { schema: DeletePolicy$, run: deletePolicy, writes: true },
  DeleteRole: { schema: DeleteRole$, run: deleteRole, writes: true },
  DeleteRolePolicy: { schema: DeleteRolePolicy$, run: deleteRolePolicy, writes: true },
  DeleteUser: { schema: DeleteUser$, run: deleteUser, writes: true },
  DeleteUserPolicy: { schema: DeleteUserPolicy$, run: deleteUserPolicy, writes: true },
  DetachRolePolicy: { schema: DetachRolePolicy$, run: detachRolePolicy, writes: true },
  DetachUserPolicy: { schema: DetachUserPolicy$, run: detachUserPolicy, writes: true },
  GetInstanceProfile: { schema: GetInstanceProfile$, run: getInstanceProfile, writes: false },
  GetPolicy: { schema: GetPolicy$, run: getPolicy, writes: false },
  GetPolicyVersion: { schema: GetPolicyVersion$, run: getPolicyVersion, writes: false },
  GetRole: { schema: GetRole$, run: getRole, writes: false },
  GetRolePolicy: { schema: GetRolePolicy$, run: getRolePolicy, writes: false },
  GetUser: { schema: GetUser$, run: getUser, writes: false },
  GetUserPolicy: { schema: GetUserPolicy$, run: getUserPolicy, writes: false },
  ListAccessKeys: { schema: ListAccessKeys$, run: listAccessKeys, writes: false },
  ListAttachedRolePolicies: { schema: ListAttachedRolePolicies$, run: listAttachedRolePolicies, writes: false },
  ListAttachedUserPolicies: { schema: ListAttachedUserPolicies$, run: listAttachedUserPolicies, writes: false },
  ListInstanceProfiles: { schema: ListInstanceProfiles$, run: listInstanceProfiles, writes: false },
  ListInstanceProfilesForRole: { schema: ListInstanceProfilesForRole$, run: listInstanceProfilesForRole, writes: false },
  ListPolicies: { schema: ListPolicies$, run: listPolicies, writes: false },
  ListRolePolicies: { schema: ListRolePolicies$, run: listRolePolicies, writes: false },
  ListRoles: { schema: ListRoles$, run: listRoles, writes: false },
  ListRoleTags: { schema: ListRoleTags$, run: listRoleTags, writes: false },
  ListUserPolicies: { schema: ListUserPolicies$, run: listUserPolicies, writes: false },
  ListUsers: { schema: ListUsers$, run: listUsers, writes: false },
  PutRolePolicy: { schema: PutRolePolicy$, run: putRolePolicy, writes: true },
  PutUserPolicy: { schema: PutUserPolicy$, run: putUserPolicy, writes: true },
  RemoveRoleFromInstanceProfile: { schema: RemoveRoleFromInstanceProfile$, run: removeRoleFromInstanceProfile, writes: true },
  TagRole: { schema: TagRole$, run: tagRole, writes: true },
  UntagRole: { schema: UntagRole$, run: untagRole, writes: true },
  UpdateAccessKey: { schema: UpdateAccessKey$, run: updateAccessKey, writes: true },
  UpdateAssumeRolePolicy: { schema: UpdateAssumeRolePolicy$, run: updateAssumeRolePolicy, writes: true },
}
