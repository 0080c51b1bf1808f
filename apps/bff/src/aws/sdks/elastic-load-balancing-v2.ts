import {
  DeleteLoadBalancerCommand,
  DescribeListenersCommand,
  DescribeLoadBalancersCommand,
  DescribeTargetGroupsCommand,
  DescribeTargetHealthCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2'

export { ElasticLoadBalancingV2Client as Client } from '@aws-sdk/client-elastic-load-balancing-v2'

/** Every action of Elastic Load Balancing (application and network) that this console ever signs. Loaded on first use. */
export const commands = {
  DeleteLoadBalancer: DeleteLoadBalancerCommand,
  DescribeListeners: DescribeListenersCommand,
  DescribeLoadBalancers: DescribeLoadBalancersCommand,
  DescribeTargetGroups: DescribeTargetGroupsCommand,
  DescribeTargetHealth: DescribeTargetHealthCommand,
}
