import type { ImportKeyPairRequest, ImportKeyPairResult } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { missingParameter } from '../checks/refusals.ts'
import { readPublicKey } from '../state/key-material.ts'
import { addKeyPair, readKeyPair } from '../state/key-pairs.ts'

export const importKeyPair: RegionOperation<ImportKeyPairRequest, ImportKeyPairResult> = (region, input, now) => {
  if (!input.PublicKeyMaterial) throw missingParameter('PublicKeyMaterial')
  const wanted = readKeyPair(region, input)
  const pair = addKeyPair(region, now, { ...wanted, ...readPublicKey(input.PublicKeyMaterial) })
  return { KeyName: pair.name, KeyPairId: pair.id, KeyFingerprint: pair.fingerprint, Tags: pair.tags }
}
