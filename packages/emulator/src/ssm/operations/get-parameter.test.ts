import { DescribeImagesCommand } from '@aws-sdk/client-ec2'
import { GetParameterCommand } from '@aws-sdk/client-ssm'
import { describe, expect, test } from 'vitest'
import { testEc2 } from '../../ec2/test-ec2.ts'

const BASE = '/aws/service/ecs/optimized-ami/amazon-linux-2/recommended'

describe('GetParameter', () => {
  test('names the ECS-optimized image of the Region', async () => {
    await using emulator = await testEc2()
    const { Parameter } = await emulator.ssm.send(new GetParameterCommand({ Name: `${BASE}/image_id` }))
    expect(Parameter).toMatchObject({
      Value: await emulator.image(),
      Type: 'String',
      DataType: 'aws:ec2:image',
      ARN: `arn:aws:ssm:us-east-1::parameter${BASE}/image_id`,
    })
    const { Images } = await emulator.ec2.send(new DescribeImagesCommand({ ImageIds: [Parameter!.Value!] }))
    expect(Images![0]!.Name).toMatch(/^amzn2-ami-ecs-hvm-/)
  })

  test('describes it as JSON', async () => {
    await using emulator = await testEc2()
    const { Parameter } = await emulator.ssm.send(new GetParameterCommand({ Name: BASE }))
    expect(JSON.parse(Parameter!.Value!)).toMatchObject({
      image_id: await emulator.image(),
      ecs_agent_version: '1.99.0',
      os: 'Amazon Linux 2',
      schema_version: 1,
    })
  })

  test('refuses a name that there is not', async () => {
    await using emulator = await testEc2()
    await expect(emulator.ssm.send(new GetParameterCommand({ Name: '/shop/password' }))).rejects.toMatchObject({
      name: 'ParameterNotFound',
    })
  })
})
