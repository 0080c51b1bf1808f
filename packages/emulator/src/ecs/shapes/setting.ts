import type { Setting, SettingName } from '@aws-sdk/client-ecs'
import { accountSettings, type SettingValue } from '../state/account-settings.ts'

/** An account setting as the API answers it. */
export function toSetting(name: SettingName, { value, principalArn }: SettingValue): Setting {
  return { name, value, principalArn, type: accountSettings[name].allowed.length > 0 ? 'user' : 'aws_managed' }
}
