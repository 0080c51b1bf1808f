import type { ListAccountSettingsRequest, ListAccountSettingsResponse } from '@aws-sdk/client-ecs'
import { pageSizes } from '@gantry/shared/ecs/limits'
import { invalidParameter } from '../../protocol/aws-error.ts'
import { pageOf } from '../../protocol/page.ts'
import { readPrincipal } from '../checks/account-settings.ts'
import type { Operation } from '../operation.ts'
import { toSetting } from '../shapes/setting.ts'
import { effectiveSetting, ownSetting, settingNames } from '../state/account-settings.ts'

/** What a principal has set itself, or, with `effectiveSettings`, what applies to it. */
export const listAccountSettings: Operation<ListAccountSettingsRequest, ListAccountSettingsResponse> = (
  state,
  input,
  _now,
  caller,
) => {
  const { value, effectiveSettings, nextToken } = input
  const { default: standard, maximum } = pageSizes.ListAccountSettings
  const { maxResults = standard } = input
  if (maxResults < 1 || maxResults > maximum) throw invalidParameter(`maxResults must be between 1 and ${maximum}.`)
  if (value !== undefined && input.name === undefined) {
    throw invalidParameter('You must also specify an account setting name to filter by value.')
  }
  const names = input.name === undefined ? settingNames : [input.name]
  const principal = readPrincipal(state, caller, input.principalArn)
  const settings = names.flatMap((name) => {
    const setting = effectiveSettings ? effectiveSetting(state, principal, name) : ownSetting(state, principal, name)
    return setting && (value === undefined || setting.value === value) ? toSetting(name, setting) : []
  })
  const page = pageOf(settings, { maxResults, nextToken, keyOf: ({ name = '' }) => name })
  return { settings: page.items, nextToken: page.nextToken }
}
