import type { DeleteAccountSettingRequest, DeleteAccountSettingResponse } from '@aws-sdk/client-ecs'
import { readPrincipal } from '../checks/account-settings.ts'
import type { Operation } from '../operation.ts'
import { toSetting } from '../shapes/setting.ts'
import { clearAccountSetting, effectiveSetting } from '../state/account-settings.ts'

/** Takes back what a principal has set, and answers the value that applies to it from now on. */
export const deleteAccountSetting: Operation<DeleteAccountSettingRequest, DeleteAccountSettingResponse> = (
  state,
  input,
  _now,
  caller,
) => {
  const name = input.name!
  const principalArn = readPrincipal(state, caller, input.principalArn)
  clearAccountSetting(state, principalArn, name)
  const { value } = effectiveSetting(state, principalArn, name)
  return { setting: toSetting(name, { value, principalArn }) }
}
