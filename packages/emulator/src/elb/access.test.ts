import {
  CreateLoadBalancerCommand,
  DescribeLoadBalancersCommand,
  DeleteLoadBalancerCommand,
} from '@aws-sdk/client-elastic-load-balancing'
import {
  DeleteTargetGroupCommand,
  ElasticLoadBalancingV2Client,
  RegisterTargetsCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import { ElasticLoadBalancingClient } from '@aws-sdk/client-elastic-load-balancing'
import { expect, test } from 'vitest'
import { CreateServiceCommand, ECSClient } from '@aws-sdk/client-ecs'
import { testIam } from '../iam/test-iam.ts'

const place = 'arn:aws:elasticloadbalancing:us-east-1:123456789012'
const wanted = {
  Listeners: [{ Protocol: 'HTTP', LoadBalancerPort: 80, InstancePort: 80 }],
  AvailabilityZones: ['us-east-1a'],
}

/** An emulator, and clients of a user who may do this. */
async function user(...statements: object[]) {
  const emulator = await testIam()
  const credentials = await emulator.addUser('alice', statements)
  const options = { endpoint: emulator.url, region: 'us-east-1', credentials, maxAttempts: 1 }
  return {
    classic: new ElasticLoadBalancingClient(options),
    elb: new ElasticLoadBalancingV2Client(options),
    ecs: new ECSClient(options),
    [Symbol.asyncDispose]: () => emulator[Symbol.asyncDispose](),
  }
}

const denied = (action: string, resource: string) => ({
  name: 'AccessDenied',
  message: expect.stringContaining(`is not authorized to perform: ${action} on resource: ${resource}`) as string,
})

test('a classic load balancer is a resource by its name; describing has none', async () => {
  const resource = `${place}:loadbalancer/alice-*`
  await using alice = await user({ Effect: 'Allow', Action: 'elasticloadbalancing:*LoadBalancer', Resource: resource })
  await alice.classic.send(new CreateLoadBalancerCommand({ LoadBalancerName: 'alice-1', ...wanted }))
  await alice.classic.send(new DeleteLoadBalancerCommand({ LoadBalancerName: 'alice-1' }))
  await expect(alice.classic.send(new DeleteLoadBalancerCommand({ LoadBalancerName: 'web' }))).rejects.toMatchObject(
    denied('elasticloadbalancing:DeleteLoadBalancer', `${place}:loadbalancer/web`),
  )
  await expect(alice.classic.send(new DescribeLoadBalancersCommand())).rejects.toMatchObject(
    denied('elasticloadbalancing:DescribeLoadBalancers', '*'),
  )
})

test('the actions of the second API have the same names, and ARNs as resources', async () => {
  const TargetGroupArn = `${place}:targetgroup/web/0123456789abcdef`
  const allow = { Effect: 'Allow', Action: 'elasticloadbalancing:DeleteTargetGroup', Resource: TargetGroupArn }
  await using alice = await user(allow)
  await alice.elb.send(new DeleteTargetGroupCommand({ TargetGroupArn }))
  const register = new RegisterTargetsCommand({ TargetGroupArn, Targets: [{ Id: 'i-1' }] })
  await expect(alice.elb.send(register)).rejects.toMatchObject(denied('elasticloadbalancing:RegisterTargets', TargetGroupArn))
})

test('who gives a service a role must be allowed to pass it', async () => {
  await using alice = await user({ Effect: 'Allow', Action: 'ecs:*', Resource: '*' })
  const request = { serviceName: 'web', taskDefinition: 'web', desiredCount: 1, role: 'ecsServiceRole' }
  await expect(alice.ecs.send(new CreateServiceCommand(request))).rejects.toMatchObject({
    name: 'AccessDeniedException',
    message: expect.stringContaining('iam:PassRole on resource: arn:aws:iam::123456789012:role/ecsServiceRole') as string,
  })
})
