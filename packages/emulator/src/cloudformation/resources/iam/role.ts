import type {
  CreateRoleResponse,
  GetRoleResponse,
  ListAttachedRolePoliciesResponse,
  ListRolePoliciesResponse,
} from '@aws-sdk/client-iam'
import { list, readProperties, structure, tags, without } from '../properties.ts'
import type { ResourceType } from '../resource-type.ts'

const properties = structure(
  {
    AssumeRolePolicyDocument: 'document',
    Description: 'string',
    ManagedPolicyArns: list('string'),
    MaxSessionDuration: 'integer',
    Path: 'string',
    Policies: list(structure({ PolicyDocument: 'document', PolicyName: 'string' }, 'PolicyDocument', 'PolicyName')),
    RoleName: 'string',
    Tags: tags,
  },
  'AssumeRolePolicyDocument',
)

interface InlinePolicy {
  PolicyName: string
  PolicyDocument: object
}

/** AWS::IAM::Role. Its physical id is its name. */
export const role: ResourceType = {
  serviceName: 'Iam',
  iamName: 'RoleName',
  read: (value) => readProperties(properties, value),
  attributes: ['Arn', 'RoleId'],
  seconds: { create: 15, delete: 2 },
  create(place, given, resource) {
    const { AssumeRolePolicyDocument, RoleName, Tags } = given
    const input = {
      ...without(given, 'ManagedPolicyArns', 'Policies'),
      RoleName: RoleName ?? place.nameOf(resource, 64),
      AssumeRolePolicyDocument: JSON.stringify(AssumeRolePolicyDocument),
      Tags: place.tagsWith(Tags),
    }
    return place.call<CreateRoleResponse>('iam', 'CreateRole', input).Role!.RoleName!
  },
  configure(place, { physicalId: RoleName, properties: { ManagedPolicyArns = [], Policies = [] } }) {
    for (const PolicyArn of ManagedPolicyArns as string[]) place.call('iam', 'AttachRolePolicy', { RoleName, PolicyArn })
    for (const { PolicyName, PolicyDocument } of Policies as InlinePolicy[]) {
      place.call('iam', 'PutRolePolicy', { RoleName, PolicyName, PolicyDocument: JSON.stringify(PolicyDocument) })
    }
  },
  describe(place, { physicalId: RoleName }) {
    const { Role } = place.call<GetRoleResponse>('iam', 'GetRole', { RoleName })
    return { Arn: Role?.Arn, RoleId: Role?.RoleId }
  },
  remove(place, { physicalId: RoleName }) {
    const attached = place.call<ListAttachedRolePoliciesResponse>('iam', 'ListAttachedRolePolicies', { RoleName })
    for (const { PolicyArn } of attached.AttachedPolicies ?? []) place.call('iam', 'DetachRolePolicy', { RoleName, PolicyArn })
    const { PolicyNames = [] } = place.call<ListRolePoliciesResponse>('iam', 'ListRolePolicies', { RoleName })
    for (const PolicyName of PolicyNames) place.call('iam', 'DeleteRolePolicy', { RoleName, PolicyName })
    place.call('iam', 'DeleteRole', { RoleName })
    return true
  },
}
