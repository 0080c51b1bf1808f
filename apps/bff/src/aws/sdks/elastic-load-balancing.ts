import {
  ConfigureHealthCheckCommand,
  CreateLoadBalancerCommand,
  DeleteLoadBalancerCommand,
  DescribeInstanceHealthCommand,
  DescribeLoadBalancersCommand,
} from '@aws-sdk/client-elastic-load-balancing'

export { ElasticLoadBalancingClient as Client } from '@aws-sdk/client-elastic-load-balancing'

/** Every action of Elastic Load Balancing (classic) that this console ever signs. Loaded on first use. */
export const commands = {
  ConfigureHealthCheck: ConfigureHealthCheckCommand,
  CreateLoadBalancer: CreateLoadBalancerCommand,
  DeleteLoadBalancer: DeleteLoadBalancerCommand,
  DescribeInstanceHealth: DescribeInstanceHealthCommand,
  DescribeLoadBalancers: DescribeLoadBalancersCommand,
}
