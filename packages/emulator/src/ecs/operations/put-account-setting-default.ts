import type { PutAccountSettingDefaultRequest, PutAccountSettingDefaultResponse } from '@aws-sdk/client-ecs'
import { readSettingValue } from '../checks/account-settings.ts'
import type { Operation } from '../operation.ts'
import { toSetting } from '../shapes/setting.ts'
import { rootArn, setAccountSetting } from '../state/account-settings.ts'

/** Sets the value for everybody in the account who has none of their own. */
export const putAccountSettingDefault: Operation<PutAccountSettingDefaultRequest, PutAccountSettingDefaultResponse> = (
  state,
  input,
) => {
  const name = input.name!
  const value = readSettingValue(name, input.value)
  const principalArn = rootArn(state)
  setAccountSetting(state, principalArn, name, value)
  return { setting: toSetting(name, { value, principalArn }) }
}
