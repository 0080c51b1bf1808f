import { newHexId, nextRandom } from '../../ecs/state/random.ts'

type Prefix = 'i' | 'r' | 'eni' | 'eni-attach' | 'vpc' | 'subnet' | 'igw' | 'rtb' | 'rtbassoc' | 'sg' | 'sgr' | 'key' | 'lt'

/** `i-` and 17 hexadecimal digits. */
export const newEc2Id = (state: { random: number }, prefix: Prefix): string => `${prefix}-${newHexId(state).slice(0, 17)}`

/** A whole number from 0 up to, and not including, `count`. */
export const drawBelow = (state: { random: number }, count: number): number => Math.floor(nextRandom(state) * count)
