import type { PutAccountSettingRequest, PutAccountSettingResponse } from '@aws-sdk/client-ecs'
import { readPrincipal, readSettingValue } from '../checks/account-settings.ts'
import type { Operation } from '../operation.ts'
import { toSetting } from '../shapes/setting.ts'
import { setAccountSetting } from '../state/account-settings.ts'

/** Sets a value for one principal; what the root user sets for itself is the default of all others. */
export const putAccountSetting: Operation<PutAccountSettingRequest, PutAccountSettingResponse> = (state, input, _now, caller) => {
  const name = input.name!
  const value = readSettingValue(name, input.value)
  const principalArn = readPrincipal(state, caller, input.principalArn)
  setAccountSetting(state, principalArn, name, value)
  return { setting: toSetting(name, { value, principalArn }) }
}
