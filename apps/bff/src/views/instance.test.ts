import { expect, test } from 'vitest'
import { toClusterCapacity } from './cluster.ts'
import { toInstanceView } from './instance.ts'

const arn = 'arn:aws:ecs:us-east-1:123456789012:container-instance/payments/0123456789abcdef0123456789abcdef'
const resources = (cpu: number, memory: number, ports: string[]) => [
  { name: 'CPU', type: 'INTEGER', integerValue: cpu },
  { name: 'MEMORY', type: 'INTEGER', integerValue: memory },
  { name: 'PORTS', type: 'STRINGSET', stringSetValue: ports },
  { name: 'PORTS_UDP', type: 'STRINGSET', stringSetValue: [] },
]

test('shows a container instance in numbers, names and epoch milliseconds', () => {
  expect(
    toInstanceView({
      containerInstanceArn: arn,
      ec2InstanceId: 'i-0a1b2c3d4e5f60718',
      version: 3,
      versionInfo: { agentVersion: '1.84.0', dockerVersion: 'DockerVersion: 25.0.3' },
      status: 'ACTIVE',
      agentConnected: true,
      runningTasksCount: 2,
      registeredResources: resources(1024, 995, ['22', '2376', '2375', '51678']),
      remainingResources: resources(504, 495, ['22', '80']),
      attributes: [
        { name: 'ecs.availability-zone', value: 'us-east-1a' },
        { name: 'ecs.instance-type', value: 't2.micro' },
        { name: 'gantry.public-ip', value: '198.18.0.1' },
        { name: 'com.amazonaws.ecs.capability.privileged-container' },
      ],
      registeredAt: new Date(1_767_323_045_678),
    }),
  ).toEqual({
    id: '0123456789abcdef0123456789abcdef',
    arn,
    ec2InstanceId: 'i-0a1b2c3d4e5f60718',
    status: 'ACTIVE',
    agentConnected: true,
    agentVersion: '1.84.0',
    dockerVersion: '25.0.3',
    availabilityZone: 'us-east-1a',
    instanceType: 't2.micro',
    publicIp: '198.18.0.1',
    runningTasksCount: 2,
    pendingTasksCount: 0,
    registered: { cpu: 1024, memory: 995, tcpPorts: [22, 2375, 2376, 51678], udpPorts: [] },
    remaining: { cpu: 504, memory: 495, tcpPorts: [22, 80], udpPorts: [] },
    attributes: [
      { name: 'ecs.availability-zone', value: 'us-east-1a' },
      { name: 'ecs.instance-type', value: 't2.micro' },
      { name: 'gantry.public-ip', value: '198.18.0.1' },
      { name: 'com.amazonaws.ecs.capability.privileged-container' },
    ],
    registeredAt: 1_767_323_045_678,
    version: 3,
  })
})

test('bears a container instance of which ECS says almost nothing', () => {
  expect(toInstanceView({ containerInstanceArn: arn })).toMatchObject({
    ec2InstanceId: '',
    agentConnected: false,
    registered: { cpu: 0, memory: 0, tcpPorts: [], udpPorts: [] },
  })
})

test("a cluster's capacity is that of its ACTIVE and DRAINING container instances", () => {
  const instance = (status: string, agentConnected = true) => ({
    status,
    agentConnected,
    registeredResources: resources(1024, 995, []),
    remainingResources: resources(1000, 500, []),
  })
  const items = [instance('ACTIVE'), instance('ACTIVE', false), instance('DRAINING'), instance('DEREGISTERING')]
  expect(toClusterCapacity({ items, failures: [], asOf: 1_000, calls: 2 })).toEqual({
    cpu: { reserved: 72, registered: 3072 }, // 3 × 24 of 3 × 1,024
    memory: { reserved: 1485, registered: 2985 }, // 3 × 495 of 3 × 995
    draining: 1,
    disconnected: 1,
    asOf: 1_000,
  })
})
