import type { ListTaskDefinitionsRequest, ListTaskDefinitionsResponse } from '@aws-sdk/client-ecs'
import { pageOf } from '../../protocol/page.ts'
import type { Operation } from '../operation.ts'

/** ARNs by family and revision; ACTIVE ones unless another status is asked for. `familyPrefix` is a whole family name. */
export const listTaskDefinitions: Operation<ListTaskDefinitionsRequest, ListTaskDefinitionsResponse> = (state, input) => {
  const families = input.familyPrefix === undefined ? [...state.families.keys()].sort() : [input.familyPrefix]
  const arns = families
    .flatMap((family) => state.families.get(family) ?? [])
    .filter(({ status }) => status === (input.status ?? 'ACTIVE'))
    .map(({ arn }) => arn)
  if (input.sort === 'DESC') arns.reverse()
  const { items, nextToken } = pageOf(arns, input)
  return { taskDefinitionArns: items, nextToken }
}
