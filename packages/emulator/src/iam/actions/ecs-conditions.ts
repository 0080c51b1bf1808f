import { readTaskCpu, readTaskMemory } from '../../ecs/task-definitions/task-size.ts'
import type { AccessRequest } from '../access-request.ts'
import type { EcsInput } from './ecs-resources.ts'

type Conditions = AccessRequest['conditions']

/**
 * The condition keys that a request gives by itself, whatever it is about: its tags and its settings. Source: Service
 * Authorization Reference, "Condition keys for Amazon Elastic Container Service".
 */
export function requestConditions(operation: string, input: EcsInput): Conditions {
  return { ...tagConditions(input), ...settings[operation]?.(input) }
}

/** `aws:RequestTag/team` and `aws:TagKeys` of a request that sets tags or takes them off. */
function tagConditions({ tags = [], tagKeys = [] }: EcsInput): Conditions {
  if (tags.length + tagKeys.length === 0) return {}
  const conditions: Conditions = { 'aws:tagkeys': [...tags.map(({ key }) => key ?? ''), ...tagKeys] }
  for (const { key, value } of tags) conditions[`aws:requesttag/${(key ?? '').toLowerCase()}`] = value ?? ''
  return conditions
}

const accountSetting = ({ name }: EcsInput) => present({ 'ecs:account-setting': name })

const launch = ({ enableExecuteCommand = false }: EcsInput) => present({ 'ecs:enable-execute-command': enableExecuteCommand })

const serviceOptions = ({ enableExecuteCommand, enableECSManagedTags, propagateTags }: EcsInput) =>
  present({
    'ecs:enable-execute-command': enableExecuteCommand,
    'ecs:enable-ecs-managed-tags': enableECSManagedTags,
    'ecs:propagate-tags': propagateTags,
  })

const settings: Record<string, ((input: EcsInput) => Conditions) | undefined> = {
  CreateService: (input) => serviceOptions({ enableExecuteCommand: false, enableECSManagedTags: false, ...input }),
  DeleteAccountSetting: accountSetting,
  PutAccountSetting: accountSetting,
  PutAccountSettingDefault: accountSetting,
  RegisterTaskDefinition: taskDefinitionConditions,
  RunTask: launch,
  StartTask: launch,
  UpdateService: serviceOptions,
}

function taskDefinitionConditions({ containerDefinitions = [], requiresCompatibilities, cpu, memory }: EcsInput): Conditions {
  return {
    ...present({
      'ecs:privileged': containerDefinitions.some(({ privileged }) => privileged),
      'ecs:task-cpu': sizeOf(readTaskCpu, cpu),
      'ecs:task-memory': sizeOf(readTaskMemory, memory),
    }),
    ...(requiresCompatibilities?.length && { 'ecs:compute-compatibility': requiresCompatibilities }),
  }
}

/** What is no size is refused later, by the operation itself. */
function sizeOf(read: (text: string | undefined) => number | undefined, text: string | undefined): number | undefined {
  try {
    return read(text)
  } catch {
    return undefined
  }
}

/** The values as texts, without those that the request does not give. */
function present(values: Record<string, string | number | boolean | undefined>): Conditions {
  return Object.fromEntries(Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])))
}
