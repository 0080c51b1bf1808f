import { SubmitAttachmentStateChangesCommand } from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { testCluster } from '../test-cluster.ts'

test('acknowledges an empty list and finds no attachment', async () => {
  await using cluster = await testCluster()
  await cluster.addInstance()
  const { acknowledgment } = await cluster.ecs.send(new SubmitAttachmentStateChangesCommand({ attachments: [] }))
  expect(acknowledgment).toBe('ACK')
  const attachments = [{ attachmentArn: 'arn:aws:ecs:us-east-1:123456789012:attachment/1', status: 'ATTACHED' }]
  await expect(cluster.ecs.send(new SubmitAttachmentStateChangesCommand({ attachments }))).rejects.toMatchObject({
    name: 'InvalidParameterException',
  })
})
