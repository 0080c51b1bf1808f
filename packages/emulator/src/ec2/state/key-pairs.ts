import type { TagSpecification } from '@aws-sdk/client-ec2'
import type { Region } from '../../region/region.ts'
import { invalidValue, missingParameter, refusal } from '../checks/refusals.ts'
import { readTags } from '../checks/tags.ts'
import type { KeyPair } from './ec2-state.ts'
import { newEc2Id } from './ids.ts'

interface Wanted {
  KeyName?: string
  TagSpecifications?: TagSpecification[]
}

/** The name and the tags of a key pair to be; throws when the name is taken or is none. */
export function readKeyPair({ state }: Region, { KeyName: name, TagSpecifications }: Wanted): Pick<KeyPair, 'name' | 'tags'> {
  if (!name) throw missingParameter('KeyName')
  if (!/^[\x20-\x7e]{1,255}$/.test(name)) {
    throw invalidValue('Value for parameter KeyName is invalid. Up to 255 ASCII characters are allowed.')
  }
  if (state.ec2.keyPairs.has(name)) throw refusal('InvalidKeyPair.Duplicate', 'The keypair already exists')
  return { name, tags: readTags(TagSpecifications, 'key-pair') }
}

export function addKeyPair({ state }: Region, now: number, key: Omit<KeyPair, 'id' | 'createdAt'>): KeyPair {
  const pair: KeyPair = { id: newEc2Id(state, 'key'), createdAt: now, ...key }
  state.ec2.keyPairs.set(pair.name, pair)
  return pair
}
