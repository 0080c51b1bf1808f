import type { SettingName } from '@aws-sdk/client-ecs'
import { parseArn } from '@gantry/shared/ecs/arn'
import { AwsError, invalidParameter } from '../../protocol/aws-error.ts'
import type { Caller } from '../operation.ts'
import { accountSettings, principalOf, rootArn } from '../state/account-settings.ts'
import type { EcsState } from '../state/state.ts'

/** The words for the same: `on` is kept as `enabled`, but where the API speaks of `on` itself. */
const sameAs: Record<string, string> = { on: 'enabled', off: 'disabled' }
const oppositeOf: Record<string, string> = { enabled: 'on', disabled: 'off' }

/** The value as it is kept. Refuses one that the setting does not take, and any for a setting that AWS manages. */
export function readSettingValue(name: SettingName, value = ''): string {
  const { allowed } = accountSettings[name]
  if (allowed.length === 0) throw invalidParameter(`The account setting ${name} is managed by AWS and cannot be changed.`)
  if (!allowed.includes(value)) {
    throw invalidParameter(`The value of ${name} should be one of [${allowed.join(',')}], but was '${value}'.`)
  }
  return (name === 'tagResourceAuthorization' ? oppositeOf[value] : sameAs[value]) ?? value
}

/**
 * Whose settings a request is about: the caller's own when it names nobody. Only the root user may name somebody else. A user
 * or a role of the account, or its root user.
 */
export function readPrincipal(state: EcsState, caller: Caller, principalArn: string | undefined): string {
  const own = principalOf(caller.arn)
  if (principalArn === undefined) return own
  const arn = parseArn(principalArn)
  const isPrincipal = arn?.service === 'iam' && (/^(user|role)$/.test(arn.resourceType) || arn.resourceId === 'root')
  if (!isPrincipal || arn.account !== state.account) throw invalidParameter(`Invalid principal ARN: ${principalArn}`)
  if (principalArn !== own && own !== rootArn(state)) {
    throw new AwsError('AccessDeniedException', 'Only the root user can use the account settings of another principal.')
  }
  return principalArn
}
