import type { GetPolicyVersionRequest, GetPolicyVersionResponse } from '@aws-sdk/client-iam'
import { noSuchEntity } from '../checks.ts'
import type { IamOperation } from '../operation.ts'
import { encodeDocument } from '../shapes.ts'
import { getPolicyOf } from '../state/policies.ts'

/** A managed policy has its first version only. */
export const getPolicyVersion: IamOperation<GetPolicyVersionRequest, GetPolicyVersionResponse> = (state, input) => {
  const { PolicyArn = '', VersionId = '' } = input
  const { document, createdAt } = getPolicyOf(state, PolicyArn)
  if (VersionId !== 'v1') throw noSuchEntity(`Policy ${PolicyArn} version ${VersionId} does not exist or is not attachable.`)
  return {
    PolicyVersion: { Document: encodeDocument(document), VersionId, IsDefaultVersion: true, CreateDate: new Date(createdAt) },
  }
}
