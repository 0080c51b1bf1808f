import type { ListTaskDefinitionFamiliesRequest, ListTaskDefinitionFamiliesResponse } from '@aws-sdk/client-ecs'
import { pageOf } from '../../protocol/page.ts'
import type { Operation } from '../operation.ts'

/** Family names in order. ACTIVE: with an ACTIVE revision, INACTIVE: without one; both when no status is asked for. */
export const listTaskDefinitionFamilies: Operation<ListTaskDefinitionFamiliesRequest, ListTaskDefinitionFamiliesResponse> = (
  state,
  input,
) => {
  const { familyPrefix = '', status = 'ALL' } = input
  const families: string[] = []
  for (const [family, revisions] of state.families) {
    if (!family.startsWith(familyPrefix)) continue
    if (revisions.every((revision) => revision.status === 'DELETED')) continue
    const isActive = revisions.some((revision) => revision.status === 'ACTIVE')
    if (status === 'ALL' || isActive === (status === 'ACTIVE')) families.push(family)
  }
  const { items, nextToken } = pageOf(families.sort(), input)
  return { families: items, nextToken }
}
