import {
  AttachInternetGatewayCommand,
  CreateInternetGatewayCommand,
  CreateVpcCommand,
  DescribeInternetGatewaysCommand,
} from '@aws-sdk/client-ec2'
import { expect, test } from 'vitest'
import { testEc2 } from '../test-ec2.ts'

test('a gateway is attached to one VPC, a VPC has one gateway', async () => {
  await using emulator = await testEc2()
  const { InternetGateway } = await emulator.ec2.send(new CreateInternetGatewayCommand({}))
  const { InternetGatewayId } = InternetGateway!
  const VpcId = await emulator.defaultVpcId()
  await expect(emulator.ec2.send(new AttachInternetGatewayCommand({ InternetGatewayId, VpcId }))).rejects.toMatchObject({
    name: 'InvalidParameterValue',
    message: `Network ${VpcId} already has an internet gateway attached`,
  })
  const { Vpc } = await emulator.ec2.send(new CreateVpcCommand({ CidrBlock: '10.0.0.0/16' }))
  const attach = new AttachInternetGatewayCommand({ InternetGatewayId, VpcId: Vpc!.VpcId })
  await emulator.ec2.send(attach)
  const { InternetGateways } = await emulator.ec2.send(
    new DescribeInternetGatewaysCommand({ Filters: [{ Name: 'attachment.vpc-id', Values: [Vpc!.VpcId!] }] }),
  )
  expect(InternetGateways).toMatchObject([{ InternetGatewayId, Attachments: [{ State: 'available' }] }])
  await expect(emulator.ec2.send(attach)).rejects.toMatchObject({ name: 'Resource.AlreadyAssociated' })
})
