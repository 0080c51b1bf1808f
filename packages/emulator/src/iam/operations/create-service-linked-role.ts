import type { CreateServiceLinkedRoleRequest, CreateServiceLinkedRoleResponse } from '@aws-sdk/client-iam'
import { AwsError } from '../../protocol/aws-error.ts'
import type { IamOperation } from '../operation.ts'
import { SERVICE_LINKED_PATH, serviceLinkedRoles } from '../service-linked-roles.ts'
import { toRole } from '../shapes.ts'
import type { IamRole } from '../state/iam-state.ts'
import { newUniqueId } from '../state/random.ts'

/** The role in which a service of AWS acts in the account. There is one of each; a suffix is for Auto Scaling only. */
export const createServiceLinkedRole: IamOperation<CreateServiceLinkedRoleRequest, CreateServiceLinkedRoleResponse> = (
  state,
  { AWSServiceName: service = '', Description, CustomSuffix },
  now,
) => {
  const template = serviceLinkedRoles.get(service)
  if (!template) throw invalidInput(`This endpoint has no service-linked role for ${service}.`)
  if (CustomSuffix !== undefined && !template.takesSuffix) {
    throw invalidInput(`Custom suffix is not allowed for ${service}`)
  }
  const name = CustomSuffix === undefined ? template.name : `${template.name}_${CustomSuffix}`
  if (state.roles.has(name)) {
    throw invalidInput(`Service role name ${name} has been taken in this account, please try a different suffix.`)
  }

  const path = `${SERVICE_LINKED_PATH}${service}/`
  const role: IamRole = {
    name,
    path,
    id: newUniqueId(state, 'AROA'),
    arn: `arn:aws:iam::${state.account}:role${path}${name}`,
    description: Description ?? template.description,
    trustPolicy: JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }],
    }),
    createdAt: now,
    maxSessionDuration: 3600,
    tags: [],
    inlinePolicies: new Map(),
    attachedPolicyArns: new Set([template.policyArn]),
  }
  state.roles.set(name, role)
  return { Role: toRole(role, true) }
}

const invalidInput = (message: string) => new AwsError('InvalidInput', message)
