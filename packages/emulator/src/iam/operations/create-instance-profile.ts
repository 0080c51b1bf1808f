import type { CreateInstanceProfileRequest, CreateInstanceProfileResponse } from '@aws-sdk/client-iam'
import { alreadyExists, checkInstanceProfileName, checkPath, limitExceeded } from '../checks.ts'
import type { IamOperation } from '../operation.ts'
import { toInstanceProfile } from '../shapes.ts'
import type { InstanceProfile } from '../state/iam-state.ts'
import { newUniqueId } from '../state/random.ts'
import { withTags } from '../state/tags.ts'

const MOST_PROFILES = 1000

/** What hands a role to machines; empty at first. Names are not distinguished by case. */
export const createInstanceProfile: IamOperation<CreateInstanceProfileRequest, CreateInstanceProfileResponse> = (
  state,
  input,
  now,
) => {
  const { InstanceProfileName: name = '', Path: path = '/', Tags = [] } = input
  checkInstanceProfileName(name)
  checkPath(path)
  const tags = withTags([], Tags)
  const sameName = [...state.instanceProfiles.keys()].find((other) => other.toLowerCase() === name.toLowerCase())
  if (sameName !== undefined) throw alreadyExists(`Instance Profile ${name} already exists.`)
  if (state.instanceProfiles.size >= MOST_PROFILES) {
    throw limitExceeded(`Cannot exceed quota for InstanceProfilesPerAccount: ${MOST_PROFILES}`)
  }

  const arn = `arn:aws:iam::${state.account}:instance-profile${path}${name}`
  const profile: InstanceProfile = { name, path, id: newUniqueId(state, 'AIPA'), arn, createdAt: now, tags }
  state.instanceProfiles.set(name, profile)
  return { InstanceProfile: toInstanceProfile(state, profile, true) }
}
