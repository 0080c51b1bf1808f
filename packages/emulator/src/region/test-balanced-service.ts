import {
  CreateClusterCommand,
  CreateServiceCommand,
  DescribeServicesCommand,
  DescribeTasksCommand,
  ListTasksCommand,
  RegisterTaskDefinitionCommand,
} from '@aws-sdk/client-ecs'
import type { ContainerDefinition, CreateServiceRequest, Service, Task } from '@aws-sdk/client-ecs'
import { ConfigureHealthCheckCommand } from '@aws-sdk/client-elastic-load-balancing'
import { ModifyTargetGroupAttributesCommand, ModifyTargetGroupCommand } from '@aws-sdk/client-elastic-load-balancing-v2'
import { IAMClient } from '@aws-sdk/client-iam'
import { testElb, type TestElb } from '../elb/test-elb.ts'

/** Two machines in two zones, a classic load balancer and a target group that check every 10 seconds. */
export interface BalancedCluster extends TestElb {
  iam: IAMClient
  targetGroupArn: string
  /** Registers a revision of `web`: nginx on port 80, on a host port of the range when it is for the target group. */
  define(container?: Partial<ContainerDefinition>): Promise<void>
  createClassic(request?: Partial<CreateServiceRequest>): Promise<Service>
  createTargeted(request?: Partial<CreateServiceRequest>): Promise<Service>
  describe(): Promise<Service>
  /** What the events say, oldest first, with `ID` for every id of a task or deployment. */
  events(): Promise<string[]>
  tasks(desiredStatus?: 'RUNNING' | 'STOPPED'): Promise<Task[]>
}

const place = { containerName: 'web', containerPort: 80 }

export async function balancedCluster(options: { dataDir?: string } = {}): Promise<BalancedCluster> {
  const elb = await testElb(options)
  const { ecs } = elb
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }
  const iam = new IAMClient({ endpoint: elb.url, region: 'us-east-1', credentials, maxAttempts: 1 })
  await ecs.send(new CreateClusterCommand())
  await elb.addMachine('i-00000000000000001', 'us-east-1a')
  await elb.addMachine('i-00000000000000002', 'us-east-1b')
  await elb.addClassic()
  const HealthCheck = { Target: 'HTTP:80/', Interval: 10, Timeout: 5, HealthyThreshold: 2, UnhealthyThreshold: 2 }
  await elb.classic.send(new ConfigureHealthCheckCommand({ LoadBalancerName: 'web', HealthCheck }))
  const targetGroupArn = await elb.addUsedTargetGroup()
  await elb.elb.send(new ModifyTargetGroupCommand({ TargetGroupArn: targetGroupArn, HealthCheckIntervalSeconds: 10 }))
  const Attributes = [{ Key: 'deregistration_delay.timeout_seconds', Value: '20' }]
  await elb.elb.send(new ModifyTargetGroupAttributesCommand({ TargetGroupArn: targetGroupArn, Attributes }))

  const create = async (request: Partial<CreateServiceRequest>) => {
    const { service } = await ecs.send(
      new CreateServiceCommand({ serviceName: 'web', taskDefinition: 'web', desiredCount: 2, ...request }),
    )
    return service!
  }
  const describe = async () => (await ecs.send(new DescribeServicesCommand({ services: ['web'] }))).services![0]!
  return {
    ...elb,
    iam,
    targetGroupArn,
    async define(container = {}) {
      const portMappings = [{ containerPort: 80, hostPort: 80 }]
      const definition = { name: 'web', image: 'nginx', memory: 100, portMappings, ...container }
      await ecs.send(new RegisterTaskDefinitionCommand({ family: 'web', containerDefinitions: [definition] }))
    },
    createClassic: (request) => create({ loadBalancers: [{ ...place, loadBalancerName: 'web' }], ...request }),
    createTargeted: (request) => create({ loadBalancers: [{ ...place, targetGroupArn }], ...request }),
    describe,
    async events() {
      const { events = [] } = await describe()
      const messages = events.map(({ message = '' }) => message.replace(/\b[0-9a-f]{32}\b/g, 'ID').replace(/ecs-svc\/\d+/, 'ID'))
      return messages.reverse()
    },
    async tasks(desiredStatus = 'RUNNING') {
      const { taskArns = [] } = await ecs.send(new ListTasksCommand({ serviceName: 'web', desiredStatus }))
      return taskArns.length > 0 ? (await ecs.send(new DescribeTasksCommand({ tasks: taskArns }))).tasks! : []
    },
  }
}
