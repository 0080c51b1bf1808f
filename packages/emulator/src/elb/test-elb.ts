import { RegisterContainerInstanceCommand, RegisterTaskDefinitionCommand, RunTaskCommand } from '@aws-sdk/client-ecs'
import type { ContainerDefinition } from '@aws-sdk/client-ecs'
import {
  CreateLoadBalancerCommand as CreateClassicCommand,
  DescribeInstanceHealthCommand,
  DescribeLoadBalancersCommand as DescribeClassicCommand,
  ElasticLoadBalancingClient,
} from '@aws-sdk/client-elastic-load-balancing'
import type { CreateAccessPointInput, InstanceState } from '@aws-sdk/client-elastic-load-balancing'
import {
  CreateListenerCommand,
  CreateLoadBalancerCommand,
  CreateTargetGroupCommand,
  DescribeTargetHealthCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import type { CreateTargetGroupInput, TargetHealthDescription } from '@aws-sdk/client-elastic-load-balancing-v2'
import { EC2Client } from '@aws-sdk/client-ec2'
import { testEmulator, type TestEmulator } from '../edge/test-emulator.ts'

/** An emulator for the test of load balancers: the default VPC, and clients of both APIs. */
export interface TestElb extends TestEmulator {
  classic: ElasticLoadBalancingClient
  elb: ElasticLoadBalancingV2Client
  ec2: EC2Client
  /** A classic load balancer `web` in two zones, from port 80 to port 80, unless told otherwise. */
  addClassic(input?: Partial<CreateAccessPointInput>): Promise<void>
  /** The default VPC and its subnets in the first two zones. */
  network(): Promise<{ vpcId: string; subnets: string[] }>
  /** An application load balancer; its ARN. */
  addLoadBalancer(name?: string): Promise<string>
  /** A target group `web` of port 80; its ARN. */
  addTargetGroup(input?: Partial<CreateTargetGroupInput>): Promise<string>
  /** The same behind a load balancer with a listener on port 80. */
  addUsedTargetGroup(input?: Partial<CreateTargetGroupInput>): Promise<string>
  /** A container instance that only ECS knows. */
  addMachine(instanceId: string, availabilityZone?: string): Promise<void>
  /** Runs one container, nginx on port 80 of its instance unless told otherwise, and waits until it runs. */
  runContainer(container?: Partial<ContainerDefinition>): Promise<string>
  instanceStates(): Promise<InstanceState[]>
  targetStates(TargetGroupArn: string): Promise<TargetHealthDescription[]>
}

/** Longer than any task takes from PENDING to RUNNING. */
export const UNTIL_RUNNING = 6_000

export async function testElb(options: { dataDir?: string } = {}): Promise<TestElb> {
  const emulator = await testEmulator(options)
  const client = {
    endpoint: emulator.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  }
  const [classic, elb, ec2] = [
    new ElasticLoadBalancingClient(client),
    new ElasticLoadBalancingV2Client(client),
    new EC2Client(client),
  ]
  const zones = ['us-east-1a', 'us-east-1b']
  const listener = { Protocol: 'HTTP', LoadBalancerPort: 80, InstancePort: 80 }

  const addClassic: TestElb['addClassic'] = async (input = {}) => {
    await classic.send(
      new CreateClassicCommand({ LoadBalancerName: 'web', Listeners: [listener], AvailabilityZones: zones, ...input }),
    )
  }
  const network: TestElb['network'] = async () => {
    const LoadBalancerName = 'where'
    await addClassic({ LoadBalancerName })
    const { LoadBalancerDescriptions } = await classic.send(new DescribeClassicCommand({ LoadBalancerNames: [LoadBalancerName] }))
    const { VPCId = '', Subnets = [] } = LoadBalancerDescriptions![0]!
    return { vpcId: VPCId, subnets: Subnets }
  }
  const addLoadBalancer: TestElb['addLoadBalancer'] = async (Name = 'front') => {
    const { subnets } = await network()
    const { LoadBalancers } = await elb.send(new CreateLoadBalancerCommand({ Name, Subnets: subnets }))
    return LoadBalancers![0]!.LoadBalancerArn!
  }
  const addTargetGroup: TestElb['addTargetGroup'] = async (input = {}) => {
    const { vpcId } = await network()
    const wanted = { Name: 'web', Protocol: 'HTTP', Port: 80, VpcId: vpcId, ...input } as const
    const { TargetGroups } = await elb.send(new CreateTargetGroupCommand(wanted))
    return TargetGroups![0]!.TargetGroupArn!
  }

  return {
    ...emulator,
    classic,
    elb,
    ec2,
    addClassic,
    network,
    addLoadBalancer,
    addTargetGroup,
    async addUsedTargetGroup(input) {
      const [LoadBalancerArn, TargetGroupArn] = [await addLoadBalancer(), await addTargetGroup(input)]
      await elb.send(
        new CreateListenerCommand({
          LoadBalancerArn,
          Protocol: 'HTTP',
          Port: 80,
          DefaultActions: [{ Type: 'forward', TargetGroupArn }],
        }),
      )
      return TargetGroupArn
    },
    async addMachine(instanceId, availabilityZone = 'us-east-1a') {
      const instanceIdentityDocument = JSON.stringify({ instanceId, availabilityZone, instanceType: 't2.micro' })
      await emulator.ecs.send(new RegisterContainerInstanceCommand({ instanceIdentityDocument }))
    },
    async runContainer(container = {}) {
      const definition = {
        name: 'web',
        image: 'nginx',
        memory: 100,
        portMappings: [{ containerPort: 80, hostPort: 80 }],
        ...container,
      }
      const request = new RegisterTaskDefinitionCommand({ family: 'web', containerDefinitions: [definition] })
      const { taskDefinition } = await emulator.ecs.send(request)
      const { tasks } = await emulator.ecs.send(new RunTaskCommand({ taskDefinition: taskDefinition?.taskDefinitionArn }))
      await emulator.clock.advance(UNTIL_RUNNING)
      return tasks![0]!.taskArn!
    },
    async instanceStates() {
      const { InstanceStates } = await classic.send(new DescribeInstanceHealthCommand({ LoadBalancerName: 'web' }))
      return InstanceStates ?? []
    },
    async targetStates(TargetGroupArn) {
      const { TargetHealthDescriptions } = await elb.send(new DescribeTargetHealthCommand({ TargetGroupArn }))
      return TargetHealthDescriptions ?? []
    },
  }
}
