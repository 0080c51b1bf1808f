import { createHash } from 'node:crypto'
import type { Call, Trail } from './trail.ts'

/** The id of a call's event: follows from its request, so that it is the same each time and after a restart. */
export function eventIdOf({ account, region }: Trail, { requestId }: Call): string {
  const hex = createHash('sha256').update(`${account}/${region}/${requestId}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
