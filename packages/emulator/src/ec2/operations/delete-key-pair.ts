import type { DeleteKeyPairRequest, DeleteKeyPairResult } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { missingParameter } from '../checks/refusals.ts'

/** One that is not there is deleted as well, as on AWS. */
export const deleteKeyPair: RegionOperation<DeleteKeyPairRequest, DeleteKeyPairResult> = (region, { KeyName, KeyPairId }) => {
  if (!KeyName && !KeyPairId) throw missingParameter('KeyName')
  const { keyPairs } = region.state.ec2
  const pair = [...keyPairs.values()].find(({ id, name }) => (KeyPairId ? id === KeyPairId : name === KeyName))
  if (pair) keyPairs.delete(pair.name)
  return { Return: true, ...(pair && { KeyPairId: pair.id }) }
}
