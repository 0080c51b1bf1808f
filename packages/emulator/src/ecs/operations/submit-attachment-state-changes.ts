import type { SubmitAttachmentStateChangesRequest, SubmitAttachmentStateChangesResponse } from '@aws-sdk/client-ecs'
import { checkAttachments } from '../checks/state-change.ts'
import type { Operation } from '../operation.ts'
import { getActiveCluster } from '../state/clusters.ts'

/** There are no attachments here (they belong to network mode awsvpc), so that only an empty list is acknowledged. */
export const submitAttachmentStateChanges: Operation<
  SubmitAttachmentStateChangesRequest,
  SubmitAttachmentStateChangesResponse
> = (state, { cluster, attachments }) => {
  getActiveCluster(state, cluster)
  checkAttachments(attachments)
  return { acknowledgment: 'ACK' }
}
