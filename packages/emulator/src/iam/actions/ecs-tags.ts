import type { Caller } from '../../ecs/operation.ts'
import { isSettingOn } from '../../ecs/state/account-settings.ts'
import type { EcsState } from '../../ecs/state/state.ts'
import { findTags } from '../../ecs/state/tagged-resources.ts'
import type { AccessRequest } from '../access-request.ts'
import { ecsAccess } from './ecs-actions.ts'
import { arnInCluster, clusterOf, type EcsInput, taskDefinitionOf } from './ecs-resources.ts'

/** What a caller must be allowed to do for an ECS call, with the tags that the resources have, and the right to give them tags. */
export function ecsAccessWithTags(state: EcsState, operation: string, input: EcsInput, caller: Caller): AccessRequest[] {
  const accesses = ecsAccess(operation, input, caller)
  return [...accesses, ...tagOnCreate(state, operation, input, caller)].map((access) => ({
    ...access,
    conditions: { ...resourceTags(state, access.resource), ...access.conditions },
  }))
}

/** `aws:ResourceTag/team`, and `ecs:ResourceTag/team`, which means the same. */
function resourceTags(state: EcsState, resource: string): AccessRequest['conditions'] {
  const conditions: AccessRequest['conditions'] = {}
  for (const { key = '', value = '' } of findTags(state, resource) ?? []) {
    for (const prefix of ['aws', 'ecs']) conditions[`${prefix}:resourcetag/${key.toLowerCase()}`] = value
  }
  return conditions
}

/** What is made with tags, before it has an id or a revision. */
const created: Record<string, (input: EcsInput, caller: Caller) => string> = {
  CreateCluster: ({ clusterName: cluster }, caller) => clusterOf({ cluster }, caller),
  CreateService: (input, caller) => arnInCluster('service', input.serviceName ?? '', input, caller),
  RegisterContainerInstance: (input, caller) => arnInCluster('container-instance', '*', input, caller),
  RegisterTaskDefinition: ({ family = '' }, caller) => taskDefinitionOf(`${family}:*`, caller),
  RunTask: (input, caller) => arnInCluster('task', '*', input, caller),
  StartTask: (input, caller) => arnInCluster('task', '*', input, caller),
}

/**
 * Who makes something with tags must be allowed to tag it, unless the account has turned `tagResourceAuthorization` off.
 * Source: "Grant permission to tag resources on creation" in the Amazon ECS Developer Guide.
 */
function tagOnCreate(state: EcsState, operation: string, input: EcsInput, caller: Caller): AccessRequest[] {
  const resource = created[operation]?.(input, caller)
  if (resource === undefined || !input.tags?.length) return []
  if (!isSettingOn(state, caller.arn, 'tagResourceAuthorization')) return []
  const [{ conditions } = { conditions: {} }] = ecsAccess('TagResource', { ...input, resourceArn: resource }, caller)
  return [{ action: 'ecs:TagResource', resource, conditions: { ...conditions, 'ecs:createaction': operation } }]
}
