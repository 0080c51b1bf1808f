import { GetTemplateSummaryCommand } from '@aws-sdk/client-cloudformation'
import { expect, test } from 'vitest'
import { testCloudFormation } from '../test-cloud-formation.ts'

const template = {
  AWSTemplateFormatVersion: '2010-09-09',
  Description: 'A shop',
  Metadata: { Author: 'x' },
  Parameters: { Size: { Type: 'String', AllowedValues: ['s', 'm'], Default: 's', Description: 'How large' } },
  Resources: { Cluster: { Type: 'AWS::ECS::Cluster' }, Other: { Type: 'AWS::ECS::Cluster' } },
}

test('GetTemplateSummary tells of a text, or of the template of a stack', async () => {
  await using emulator = await testCloudFormation()
  const TemplateBody = JSON.stringify(template)
  const { $metadata: _, ...ofText } = await emulator.cloudFormation.send(new GetTemplateSummaryCommand({ TemplateBody }))
  expect(ofText).toEqual({
    Version: '2010-09-09',
    Description: 'A shop',
    Metadata: '{"Author":"x"}',
    Parameters: [
      {
        ParameterKey: 'Size',
        ParameterType: 'String',
        DefaultValue: 's',
        Description: 'How large',
        NoEcho: false,
        ParameterConstraints: { AllowedValues: ['s', 'm'] },
      },
    ],
    ResourceTypes: ['AWS::ECS::Cluster'],
    DeclaredTransforms: [],
  })
  await emulator.createStack(template)
  const { $metadata: __, ...ofStack } = await emulator.cloudFormation.send(new GetTemplateSummaryCommand({ StackName: 'web' }))
  expect(ofStack).toEqual(ofText)
})
