import { GetTemplateCommand } from '@aws-sdk/client-cloudformation'
import { expect, test } from 'vitest'
import { testCloudFormation } from '../test-cloud-formation.ts'

test('GetTemplate gives back the very text', async () => {
  await using emulator = await testCloudFormation()
  const text =
    '# A cluster\nResources:\n  Cluster: {Type: AWS::ECS::Cluster, Properties: {ClusterName: !Sub "${AWS::StackName}<ü>"}}\n'
  await emulator.createStack(text)
  const { TemplateBody, StagesAvailable } = await emulator.cloudFormation.send(new GetTemplateCommand({ StackName: 'web' }))
  expect(TemplateBody).toBe(text)
  expect(StagesAvailable).toEqual(['Original', 'Processed'])
  await expect(emulator.cloudFormation.send(new GetTemplateCommand({ StackName: 'none' }))).rejects.toMatchObject({
    name: 'ValidationError',
  })
})
