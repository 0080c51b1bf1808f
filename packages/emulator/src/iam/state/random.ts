import { nextRandom } from '../../ecs/state/random.ts'
import type { IamState } from './iam-state.ts'

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** `AKIA` and 16 characters. */
export const newAccessKeyId = (state: IamState): string => `AKIA${draw(state, BASE32, 16)}`

/** 40 characters. Predictable, as everything here is: the same commands make the same secrets. */
export const newSecret = (state: IamState): string => draw(state, BASE64, 40)

/** `AIDA` (a user), `AROA` (a role), `AIPA` (an instance profile) or `ANPA` (a managed policy) and 17 characters. */
export const newUniqueId = (state: IamState, prefix: 'AIDA' | 'AROA' | 'AIPA' | 'ANPA'): string =>
  `${prefix}${draw(state, BASE32, 17)}`

function draw(state: IamState, alphabet: string, length: number): string {
  let text = ''
  while (text.length < length) text += alphabet.charAt(Math.floor(nextRandom(state) * alphabet.length))
  return text
}
