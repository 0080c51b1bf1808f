import type { ListInstanceProfilesRequest, ListInstanceProfilesResponse } from '@aws-sdk/client-iam'
import type { IamOperation } from '../operation.ts'
import { pageOf } from '../page.ts'
import { toInstanceProfile } from '../shapes.ts'

/** By name, without tags. */
export const listInstanceProfiles: IamOperation<ListInstanceProfilesRequest, ListInstanceProfilesResponse> = (state, input) => {
  const { PathPrefix = '/' } = input
  const profiles = [...state.instanceProfiles.values()].filter(({ path }) => path.startsWith(PathPrefix))
  const { items, ...page } = pageOf(profiles, ({ name }) => name, input)
  return { InstanceProfiles: items.map((profile) => toInstanceProfile(state, profile, false)), ...page }
}
