import {
  AddTags$,
  ApplySecurityGroupsToLoadBalancer$,
  AttachLoadBalancerToSubnets$,
  ConfigureHealthCheck$,
  CreateLoadBalancer$,
  CreateLoadBalancerListeners$,
  DeleteLoadBalancer$,
  DeleteLoadBalancerListeners$,
  DeregisterInstancesFromLoadBalancer$,
  DescribeInstanceHealth$,
  DescribeLoadBalancerAttributes$,
  DescribeLoadBalancers$,
  DescribeTags$,
  DetachLoadBalancerFromSubnets$,
  ModifyLoadBalancerAttributes$,
  RegisterInstancesWithLoadBalancer$,
  RemoveTags$,
} from '@aws-sdk/client-elastic-load-balancing'
import type { OperationRow } from '../region/region-service.ts'
import { addTags } from './operations/classic/add-tags.ts'
import { applySecurityGroupsToLoadBalancer } from './operations/classic/apply-security-groups-to-load-balancer.ts'
import { attachLoadBalancerToSubnets } from './operations/classic/attach-load-balancer-to-subnets.ts'
import { configureHealthCheck } from './operations/classic/configure-health-check.ts'
import { createLoadBalancer } from './operations/classic/create-load-balancer.ts'
import { createLoadBalancerListeners } from './operations/classic/create-load-balancer-listeners.ts'
import { deleteLoadBalancer } from './operations/classic/delete-load-balancer.ts'
import { deleteLoadBalancerListeners } from './operations/classic/delete-load-balancer-listeners.ts'
import { deregisterInstancesFromLoadBalancer } from './operations/classic/deregister-instances-from-load-balancer.ts'
import { describeInstanceHealth } from './operations/classic/describe-instance-health.ts'
import { describeLoadBalancerAttributes } from './operations/classic/describe-load-balancer-attributes.ts'
import { describeLoadBalancers } from './operations/classic/describe-load-balancers.ts'
import { describeTags } from './operations/classic/describe-tags.ts'
import { detachLoadBalancerFromSubnets } from './operations/classic/detach-load-balancer-from-subnets.ts'
import { modifyLoadBalancerAttributes } from './operations/classic/modify-load-balancer-attributes.ts'
import { registerInstancesWithLoadBalancer } from './operations/classic/register-instances-with-load-balancer.ts'
import { removeTags } from './operations/classic/remove-tags.ts'

/** Operations of classic load balancers (API version 2012-06-01) that the endpoint serves. */
export const classicOperations = {
  AddTags: { schema: AddTags$, run: addTags, writes: true },
  ApplySecurityGroupsToLoadBalancer: {
    schema: ApplySecurityGroupsToLoadBalancer$,
    run: applySecurityGroupsToLoadBalancer,
    writes: true,
  },
  AttachLoadBalancerToSubnets: { schema: AttachLoadBalancerToSubnets$, run: attachLoadBalancerToSubnets, writes: true },
  ConfigureHealthCheck: { schema: ConfigureHealthCheck$, run: configureHealthCheck, writes: true },
  CreateLoadBalancer: { schema: CreateLoadBalancer$, run: createLoadBalancer, writes: true },
  CreateLoadBalancerListeners: { schema: CreateLoadBalancerListeners$, run: createLoadBalancerListeners, writes: true },
  DeleteLoadBalancer: { schema: DeleteLoadBalancer$, run: deleteLoadBalancer, writes: true },
  DeleteLoadBalancerListeners: { schema: DeleteLoadBalancerListeners$, run: deleteLoadBalancerListeners, writes: true },
  DeregisterInstancesFromLoadBalancer: {
    schema: DeregisterInstancesFromLoadBalancer$,
    run: deregisterInstancesFromLoadBalancer,
    writes: true,
  },
  DescribeInstanceHealth: { schema: DescribeInstanceHealth$, run: describeInstanceHealth, writes: false },
  DescribeLoadBalancerAttributes: { schema: DescribeLoadBalancerAttributes$, run: describeLoadBalancerAttributes, writes: false },
  DescribeLoadBalancers: { schema: DescribeLoadBalancers$, run: describeLoadBalancers, writes: false },
  DescribeTags: { schema: DescribeTags$, run: describeTags, writes: false },
  DetachLoadBalancerFromSubnets: { schema: DetachLoadBalancerFromSubnets$, run: detachLoadBalancerFromSubnets, writes: true },
  ModifyLoadBalancerAttributes: { schema: ModifyLoadBalancerAttributes$, run: modifyLoadBalancerAttributes, writes: true },
  RegisterInstancesWithLoadBalancer: {
    schema: RegisterInstancesWithLoadBalancer$,
    run: registerInstancesWithLoadBalancer,
    writes: true,
  },
  RemoveTags: { schema: RemoveTags$, run: removeTags, writes: true },
} satisfies Record<string, OperationRow>
