import {
  AddRoleToInstanceProfileCommand,
  AttachRolePolicyCommand,
  CreateInstanceProfileCommand,
  CreateRoleCommand,
  GetInstanceProfileCommand,
  GetPolicyCommand,
  GetPolicyVersionCommand,
  GetRoleCommand,
  ListAttachedRolePoliciesCommand,
  ListInstanceProfilesCommand,
  ListRolePoliciesCommand,
} from '@aws-sdk/client-iam'

export { IAMClient as Client } from '@aws-sdk/client-iam'

/** Every action of IAM that this console ever signs. Loaded on first use. */
export const commands = {
  AddRoleToInstanceProfile: AddRoleToInstanceProfileCommand,
  AttachRolePolicy: AttachRolePolicyCommand,
  CreateInstanceProfile: CreateInstanceProfileCommand,
  CreateRole: CreateRoleCommand,
  GetInstanceProfile: GetInstanceProfileCommand,
  GetPolicy: GetPolicyCommand,
  GetPolicyVersion: GetPolicyVersionCommand,
  GetRole: GetRoleCommand,
  ListAttachedRolePolicies: ListAttachedRolePoliciesCommand,
  ListInstanceProfiles: ListInstanceProfilesCommand,
  ListRolePolicies: ListRolePoliciesCommand,
}
