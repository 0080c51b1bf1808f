import type { SettingName } from '@aws-sdk/client-ecs'
import { partitionOf } from '@gantry/shared/ecs/arn'
import type { EcsState } from './state.ts'

interface SettingRule {
  /** What applies when nobody has set it. */
  standard: string
  allowed: readonly string[]
}

const switched = ['enabled', 'disabled', 'on', 'off']

/** Every setting of the API. Source: PutAccountSetting in the Amazon ECS API Reference, and the defaults of a new account. */
export const accountSettings: Record<SettingName, SettingRule> = {
  awsvpcTrunking: { standard: 'disabled', allowed: switched },
  containerInsights: { standard: 'disabled', allowed: [...switched, 'enhanced'] },
  containerInstanceLongArnFormat: { standard: 'enabled', allowed: switched },
  defaultLogDriverMode: { standard: 'non-blocking', allowed: ['blocking', 'non-blocking'] },
  fargateEventWindows: { standard: 'disabled', allowed: switched },
  fargateFIPSMode: { standard: 'disabled', allowed: switched },
  fargateTaskRetirementWaitPeriod: { standard: '7', allowed: ['0', '7', '14'] },
  guardDutyActivate: { standard: 'off', allowed: [] },
  serviceLongArnFormat: { standard: 'enabled', allowed: switched },
  tagResourceAuthorization: { standard: 'on', allowed: ['on', 'off', 'enabled', 'disabled'] },
  taskLongArnFormat: { standard: 'enabled', allowed: switched },
}

/** In the order in which ListAccountSettings gives them. */
export const settingNames = Object.keys(accountSettings) as SettingName[]

/** The root user: what it sets is the default of the whole account. */
export const rootArn = ({ account, region }: Pick<EcsState, 'account' | 'region'>): string =>
  `arn:${partitionOf(region)}:iam::${account}:root`

/** Whose settings apply to a caller: a session of a role has those of the role. */
export function principalOf(callerArn: string): string {
  const session = /^arn:([^:]+):sts::(\d+):assumed-role\/([^/]+)\//.exec(callerArn)
  return session ? `arn:${session[1]}:iam::${session[2]}:role/${session[3]}` : callerArn
}

/** A value, and who has set it. */
export interface SettingValue {
  value: string
  principalArn: string
}

/** What a principal has set itself. */
export function ownSetting(state: EcsState, principalArn: string, name: SettingName): SettingValue | undefined {
  const value = state.accountSettings.get(principalArn)?.get(name)
  return value === undefined ? undefined : { value, principalArn }
}

/** What applies to a principal: its own value, else the account's, else ECS's, which counts as the root user's. */
export function effectiveSetting(state: EcsState, principal: string, name: SettingName): SettingValue {
  const root = rootArn(state)
  const set = ownSetting(state, principal, name) ?? ownSetting(state, root, name)
  return set ?? { value: accountSettings[name].standard, principalArn: root }
}

export function setAccountSetting(state: EcsState, principalArn: string, name: SettingName, value: string): void {
  const settings = state.accountSettings.get(principalArn)
  if (settings) settings.set(name, value)
  else state.accountSettings.set(principalArn, new Map([[name, value]]))
}

export function clearAccountSetting(state: EcsState, principalArn: string, name: SettingName): void {
  const settings = state.accountSettings.get(principalArn)
  settings?.delete(name)
  if (settings?.size === 0) state.accountSettings.delete(principalArn)
}

/** Whether a setting that is switched is on for a caller. */
export function isSettingOn(state: EcsState, callerArn: string, name: SettingName): boolean {
  const { value } = effectiveSetting(state, principalOf(callerArn), name)
  return value === 'enabled' || value === 'on'
}
