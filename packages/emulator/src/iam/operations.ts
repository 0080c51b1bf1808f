import {
  AttachUserPolicy$,
  CreateAccessKey$,
  CreatePolicy$,
  CreateUser$,
  DeleteAccessKey$,
  DeletePolicy$,
  DeleteUser$,
  DeleteUserPolicy$,
  DetachUserPolicy$,
  GetPolicy$,
  GetPolicyVersion$,
  GetUser$,
  GetUserPolicy$,
  ListAccessKeys$,
  ListAttachedUserPolicies$,
  ListPolicies$,
  ListUserPolicies$,
  ListUsers$,
  PutUserPolicy$,
  UpdateAccessKey$,
} from '@aws-sdk/client-iam'
import { attachUserPolicy } from './operations/attach-user-policy.ts'
import { createAccessKey } from './operations/create-access-key.ts'
import { createPolicy } from './operations/create-policy.ts'
import { createUser } from './operations/create-user.ts'
import { deleteAccessKey } from './operations/delete-access-key.ts'
import { deletePolicy } from './operations/delete-policy.ts'
import { deleteUser } from './operations/delete-user.ts'
import { deleteUserPolicy } from './operations/delete-user-policy.ts'
import { detachUserPolicy } from './operations/detach-user-policy.ts'
import { getPolicy } from './operations/get-policy.ts'
import { getPolicyVersion } from './operations/get-policy-version.ts'
import { getUser } from './operations/get-user.ts'
import { getUserPolicy } from './operations/get-user-policy.ts'
import { listAccessKeys } from './operations/list-access-keys.ts'
import { listAttachedUserPolicies } from './operations/list-attached-user-policies.ts'
import { listPolicies } from './operations/list-policies.ts'
import { listUserPolicies } from './operations/list-user-policies.ts'
import { listUsers } from './operations/list-users.ts'
import { putUserPolicy } from './operations/put-user-policy.ts'
import { updateAccessKey } from './operations/update-access-key.ts'

/** The operations of IAM that this endpoint serves. `writes`: accepted ones are journalled. */
export const iamOperations = {
  AttachUserPolicy: { schema: AttachUserPolicy$, run: attachUserPolicy, writes: true },
  CreateAccessKey: { schema: CreateAccessKey$, run: createAccessKey, writes: true },
  CreatePolicy: { schema: CreatePolicy$, run: createPolicy, writes: true },
  CreateUser: { schema: CreateUser$, run: createUser, writes: true },
  DeleteAccessKey: { schema: DeleteAccessKey$, run: deleteAccessKey, writes: true },
  DeletePolicy: { schema: DeletePolicy$, run: deletePolicy, writes: true },
  DeleteUser: { schema: DeleteUser$, run: deleteUser, writes: true },
  DeleteUserPolicy: { schema: DeleteUserPolicy$, run: deleteUserPolicy, writes: true },
  DetachUserPolicy: { schema: DetachUserPolicy$, run: detachUserPolicy, writes: true },
  GetPolicy: { schema: GetPolicy$, run: getPolicy, writes: false },
  GetPolicyVersion: { schema: GetPolicyVersion$, run: getPolicyVersion, writes: false },
  GetUser: { schema: GetUser$, run: getUser, writes: false },
  GetUserPolicy: { schema: GetUserPolicy$, run: getUserPolicy, writes: false },
  ListAccessKeys: { schema: ListAccessKeys$, run: listAccessKeys, writes: false },
  ListAttachedUserPolicies: { schema: ListAttachedUserPolicies$, run: listAttachedUserPolicies, writes: false },
  ListPolicies: { schema: ListPolicies$, run: listPolicies, writes: false },
  ListUserPolicies: { schema: ListUserPolicies$, run: listUserPolicies, writes: false },
  ListUsers: { schema: ListUsers$, run: listUsers, writes: false },
  PutUserPolicy: { schema: PutUserPolicy$, run: putUserPolicy, writes: true },
  UpdateAccessKey: { schema: UpdateAccessKey$, run: updateAccessKey, writes: true },
}
