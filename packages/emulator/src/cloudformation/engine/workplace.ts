import type { Tag } from '@aws-sdk/client-cloudformation'
import { newUuid, nextRandom } from '../../ecs/state/random.ts'
import type { FullTag, Workplace } from '../resources/resource-type.ts'
import type { Scene } from './record.ts'

const CAPITALS_AND_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'
const RANDOM_LENGTH = 12

/** A workplace that remembers the last of its calls. */
export interface WatchedWorkplace extends Workplace {
  /** Empty before the first call. */
  lastRequestId(): string
}

/** What a resource type works with, here and now. */
export function toWorkplace({ region, stack, now }: Scene): WatchedWorkplace {
  let requestId = ''
  return {
    region,
    stack,
    now,
    lastRequestId: () => requestId,
    // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- as its interface has it
    call<Output extends object>(service: string, operation: string, input: object) {
      // The first thing that a call draws is its id, so it can be known beforehand.
      requestId = newUuid({ random: region.state.random })
      return region.call<Output>(stack.principal, service, operation, input, now)
    },
    nameOf: ({ logicalId }, longest) => generatedName(stack.name, logicalId, drawSuffix(region.state), longest),
    tagsWith: (own) => mergeTags((own ?? []) as Tag[], stack.blueprint.tags),
  }
}

/** `stack-LogicalId-SUFFIX`; where there is no room for all of it, the first two share what there is. */
export function generatedName(stackName: string, logicalId: string, suffix: string, longest: number): string {
  const room = longest - suffix.length - 2
  const half = Math.floor(room / 2)
  const stackRoom = Math.max(half, room - logicalId.length)
  const shortStack = stackName.slice(0, stackRoom).replace(/-+$/, '')
  return `${shortStack}-${logicalId.slice(0, room - shortStack.length)}-${suffix}`
}

function drawSuffix(state: { random: number }): string {
  const draw = () => CAPITALS_AND_DIGITS.charAt(Math.floor(nextRandom(state) * CAPITALS_AND_DIGITS.length))
  return Array.from({ length: RANDOM_LENGTH }, draw).join('')
}

/** The resource's own ones win. */
function mergeTags(own: Tag[], ofStack: Tag[]): FullTag[] {
  const tags = new Map([...ofStack, ...own].map(({ Key = '', Value = '' }) => [Key, Value]))
  return [...tags].map(([Key, Value]) => ({ Key, Value }))
}
