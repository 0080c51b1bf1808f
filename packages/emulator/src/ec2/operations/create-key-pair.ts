import type { CreateKeyPairRequest, KeyPair } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { invalidValue, notImplemented } from '../checks/refusals.ts'
import { newKey } from '../state/key-material.ts'
import { addKeyPair, readKeyPair } from '../state/key-pairs.ts'

/** The private key is in this reply and nowhere else. */
export const createKeyPair: RegionOperation<CreateKeyPairRequest, KeyPair> = (region, input, now) => {
  const { KeyType: type = 'rsa', KeyFormat: format = 'pem' } = input
  const wanted = readKeyPair(region, input)
  if (type !== 'rsa' && type !== 'ed25519') throw invalidValue(`Value (${type as string}) for parameter KeyType is invalid.`)
  if (format !== 'pem') throw notImplemented(`The key format ${format}`)
  const { material, fingerprint } = newKey(region.state, type)
  const pair = addKeyPair(region, now, { ...wanted, type, fingerprint })
  return {
    KeyName: pair.name,
    KeyPairId: pair.id,
    KeyFingerprint: fingerprint,
    KeyMaterial: material,
    Tags: pair.tags,
  }
}
