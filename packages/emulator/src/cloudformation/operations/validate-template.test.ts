import { ValidateTemplateCommand } from '@aws-sdk/client-cloudformation'
import { describe, expect, test } from 'vitest'
import { testCloudFormation } from '../test-cloud-formation.ts'

const cluster = { Type: 'AWS::ECS::Cluster' }

describe('ValidateTemplate', () => {
  test('tells the parameters and what has to be acknowledged', async () => {
    await using emulator = await testCloudFormation()
    const TemplateBody = JSON.stringify({
      Description: 'A role',
      Parameters: { Name: { Type: 'String', Default: 'x', Description: 'Its name' }, Key: { Type: 'String', NoEcho: true } },
      Resources: { Role: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: {} } } },
    })
    const { $metadata: _, ...reply } = await emulator.cloudFormation.send(new ValidateTemplateCommand({ TemplateBody }))
    expect(reply).toEqual({
      Description: 'A role',
      Parameters: [
        { ParameterKey: 'Name', DefaultValue: 'x', Description: 'Its name', NoEcho: false },
        { ParameterKey: 'Key', NoEcho: true },
      ],
      Capabilities: ['CAPABILITY_IAM'],
      CapabilitiesReason: 'The following resource(s) require capabilities: [AWS::IAM::Role]',
      DeclaredTransforms: [],
    })
  })

  test.each([
    [{}, 'Template format error: At least one Resources member must be defined.'],
    [{ Resources: {}, Foo: 1 }, 'Template format error: Invalid template property or properties [Foo]'],
    [{ Resources: { A: {} } }, 'Template format error: [/Resources/A] Every Resources object must contain a Type member.'],
    [{ Resources: { 'A-b': cluster } }, 'Template format error: Resource name A-b is non alphanumeric.'],
    [{ Resources: { A: { Type: 'AWS::S3::Bucket' } } }, 'Template format error: Unrecognized resource types: [AWS::S3::Bucket]'],
    [
      { Resources: { A: { ...cluster, Properties: { ClusterName: { Ref: 'X' } } } } },
      'Template format error: Unresolved resource dependencies [X] in the Resources block of the template',
    ],
    [
      { Resources: { A: { ...cluster, DependsOn: 'X' } } },
      'Template format error: Unresolved resource dependencies [X] in the Resources block of the template',
    ],
    [
      { Resources: { A: { ...cluster, Properties: { ClusterName: { 'Fn::Sub': '${constructor}' } } } } },
      'Template format error: Unresolved resource dependencies [constructor] in the Resources block of the template',
    ],
    [
      { Resources: { A: cluster }, Outputs: { O: { Value: { Ref: 'X' } } } },
      'Template format error: Unresolved resource dependencies [X] in the Outputs block of the template',
    ],
    [
      { Resources: { A: { ...cluster, Properties: { ClusterName: { 'Fn::GetAtt': ['X', 'Arn'] } } } } },
      'Template error: instance of Fn::GetAtt references undefined resource X',
    ],
    [
      { Resources: { A: cluster }, Outputs: { O: { Value: { 'Fn::GetAtt': ['A', 'Colour'] } } } },
      'Template error: resource A does not support attribute type Colour in Fn::GetAtt',
    ],
    [
      { Resources: { A: { ...cluster, DependsOn: 'B' }, B: { ...cluster, Properties: { ClusterName: { Ref: 'A' } } } } },
      'Circular dependency between resources: [A, B]',
    ],
    [
      { Resources: { A: { ...cluster, Condition: 'C' } } },
      'Template format error: Unresolved condition dependency C in the Resources block of the template',
    ],
    [
      { Conditions: { C: { 'Fn::Equals': [{ Ref: 'A' }, 'x'] } }, Resources: { A: cluster } },
      'Template format error: Unresolved dependencies [A]. Cannot reference resources in the Conditions block of the template',
    ],
    [
      { Parameters: { P: {} }, Resources: { A: cluster } },
      'Template format error: Every Parameters object must contain a Type member.',
    ],
    [{ Resources: { A: { ...cluster, Colour: 'red' } } }, "Invalid template resource property 'Colour'"],
    [
      { Resources: { A: { ...cluster, CreationPolicy: {} } } },
      'The attribute CreationPolicy of the resource A is not implemented by this endpoint.',
    ],
  ])('refuses %j', async (template, message) => {
    await using emulator = await testCloudFormation()
    const validation = emulator.cloudFormation.send(new ValidateTemplateCommand({ TemplateBody: JSON.stringify(template) }))
    await expect(validation).rejects.toMatchObject({
      name: 'ValidationError',
      message: expect.stringContaining(message) as string,
    })
  })

  test('refuses what is no template at all, however deep', async () => {
    await using emulator = await testCloudFormation()
    for (const TemplateBody of [
      '',
      '- a',
      '['.repeat(20_000),
      '{"a":'.repeat(8000),
      `${'- '.repeat(20_000)}a`,
      '!Ref a',
      '\u0000',
    ]) {
      const validation = emulator.cloudFormation.send(new ValidateTemplateCommand({ TemplateBody }))
      await expect(validation).rejects.toMatchObject({ name: 'ValidationError' })
    }
  })

  test('refuses a text that is too long', async () => {
    await using emulator = await testCloudFormation()
    const TemplateBody = `# ${'x'.repeat(51_200)}`
    await expect(emulator.cloudFormation.send(new ValidateTemplateCommand({ TemplateBody }))).rejects.toMatchObject({
      message: expect.stringContaining(
        "at 'templateBody' failed to satisfy constraint: Member must have length less than or equal to 51200",
      ) as string,
    })
  })
})
