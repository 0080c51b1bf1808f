import {
  AuthorizeSecurityGroupEgressCommand,
  CreateRouteCommand,
  CreateSecurityGroupCommand,
  DeleteRouteCommand,
  DescribeInternetGatewaysCommand,
  DescribeRouteTablesCommand,
  RevokeSecurityGroupEgressCommand,
  type RunInstancesRequest,
} from '@aws-sdk/client-ec2'
import { CreateClusterCommand } from '@aws-sdk/client-ecs'
import { describe, expect, test } from 'vitest'
import { testEc2, type TestEc2 } from '../test-ec2.ts'

const MINUTE = 60_000
const ALL = { IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }

async function launched(request: Partial<RunInstancesRequest> = {}, before?: (emulator: TestEc2) => Promise<unknown>) {
  const emulator = await testEc2()
  await emulator.addInstanceRole()
  await emulator.ecs.send(new CreateClusterCommand())
  await before?.(emulator)
  const IamInstanceProfile = { Name: 'ecsInstanceRole' }
  await emulator.launch({ ImageId: await emulator.image(), IamInstanceProfile, ...request })
  await emulator.clock.advance(MINUTE)
  return emulator
}

async function mainRoute({ ec2 }: TestEc2) {
  const { RouteTables } = await ec2.send(new DescribeRouteTablesCommand({}))
  return { RouteTableId: RouteTables![0]!.RouteTableId, DestinationCidrBlock: '0.0.0.0/0' }
}

describe('an agent does not get out', () => {
  test('without a public address', async () => {
    await using emulator = await launched({ NetworkInterfaces: [{ DeviceIndex: 0, AssociatePublicIpAddress: false }] })
    expect(await emulator.containerInstances()).toEqual([])
  })

  test('without a route to an internet gateway, until there is one', async () => {
    await using emulator = await launched({}, async (fresh) => fresh.ec2.send(new DeleteRouteCommand(await mainRoute(fresh))))
    expect(await emulator.containerInstances()).toEqual([])
    const { InternetGateways } = await emulator.ec2.send(new DescribeInternetGatewaysCommand({}))
    const GatewayId = InternetGateways![0]!.InternetGatewayId
    await emulator.ec2.send(new CreateRouteCommand({ ...(await mainRoute(emulator)), GatewayId }))
    await emulator.clock.advance(2 * MINUTE)
    expect(await emulator.containerInstances()).toHaveLength(1)
  })

  test('through a security group that does not let HTTPS out, until it does', async () => {
    const emulator = await testEc2()
    await using _ = emulator
    await emulator.addInstanceRole()
    await emulator.ecs.send(new CreateClusterCommand())
    const { GroupId } = await emulator.ec2.send(new CreateSecurityGroupCommand({ GroupName: 'closed', Description: 'closed' }))
    await emulator.ec2.send(new RevokeSecurityGroupEgressCommand({ GroupId, IpPermissions: [ALL] }))
    const IamInstanceProfile = { Name: 'ecsInstanceRole' }
    await emulator.launch({ ImageId: await emulator.image(), IamInstanceProfile, SecurityGroupIds: [GroupId!] })
    await emulator.clock.advance(2 * MINUTE)
    expect(await emulator.containerInstances()).toEqual([])
    const https = { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }
    await emulator.ec2.send(new AuthorizeSecurityGroupEgressCommand({ GroupId, IpPermissions: [https] }))
    await emulator.clock.advance(4 * MINUTE)
    expect(await emulator.containerInstances()).toHaveLength(1)
  })
})
