import type { DescribeKeyPairsRequest, DescribeKeyPairsResult } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { refusal } from '../checks/refusals.ts'
import { type FilterValues, passing } from '../shapes/filters.ts'
import type { KeyPair } from '../state/ec2-state.ts'
import { chosen, getKeyPair } from '../state/find.ts'

const filters: FilterValues<KeyPair> = {
  'key-name': ({ name }) => name,
  'key-pair-id': ({ id }) => id,
  fingerprint: ({ fingerprint }) => fingerprint,
}

export const describeKeyPairs: RegionOperation<DescribeKeyPairsRequest, DescribeKeyPairsResult> = (region, input) => {
  const { keyPairs } = region.state.ec2
  let all = chosen(region, input.KeyNames, keyPairs, getKeyPair)
  if (input.KeyPairIds?.length) {
    all = input.KeyPairIds.map((id) => {
      const found = [...keyPairs.values()].find((pair) => pair.id === id)
      if (!found) throw refusal('InvalidKeyPair.NotFound', `The key pair ID '${id}' does not exist`)
      return found
    })
  }
  return {
    KeyPairs: passing(all, input.Filters, filters).map((pair) => ({
      KeyPairId: pair.id,
      KeyName: pair.name,
      KeyType: pair.type,
      KeyFingerprint: pair.fingerprint,
      CreateTime: new Date(pair.createdAt),
      Tags: pair.tags,
      ...(input.IncludePublicKey && { PublicKey: pair.publicKey }),
    })),
  }
}
