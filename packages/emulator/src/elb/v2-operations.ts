import {
  AddTags$,
  CreateListener$,
  CreateLoadBalancer$,
  CreateTargetGroup$,
  DeleteListener$,
  DeleteLoadBalancer$,
  DeleteTargetGroup$,
  DeregisterTargets$,
  DescribeListeners$,
  DescribeLoadBalancerAttributes$,
  DescribeLoadBalancers$,
  DescribeRules$,
  DescribeTags$,
  DescribeTargetGroupAttributes$,
  DescribeTargetGroups$,
  DescribeTargetHealth$,
  ModifyListener$,
  ModifyLoadBalancerAttributes$,
  ModifyTargetGroup$,
  ModifyTargetGroupAttributes$,
  RegisterTargets$,
  RemoveTags$,
  SetSecurityGroups$,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import type { OperationRow } from '../region/region-service.ts'
import { addTags } from './operations/v2/add-tags.ts'
import { createListener } from './operations/v2/create-listener.ts'
import { createLoadBalancer } from './operations/v2/create-load-balancer.ts'
import { createTargetGroup } from './operations/v2/create-target-group.ts'
import { deleteListener } from './operations/v2/delete-listener.ts'
import { deleteLoadBalancer } from './operations/v2/delete-load-balancer.ts'
import { deleteTargetGroup } from './operations/v2/delete-target-group.ts'
import { deregisterTargets } from './operations/v2/deregister-targets.ts'
import { describeListeners } from './operations/v2/describe-listeners.ts'
import { describeLoadBalancerAttributes } from './operations/v2/describe-load-balancer-attributes.ts'
import { describeLoadBalancers } from './operations/v2/describe-load-balancers.ts'
import { describeRules } from './operations/v2/describe-rules.ts'
import { describeTags } from './operations/v2/describe-tags.ts'
import { describeTargetGroupAttributes } from './operations/v2/describe-target-group-attributes.ts'
import { describeTargetGroups } from './operations/v2/describe-target-groups.ts'
import { describeTargetHealth } from './operations/v2/describe-target-health.ts'
import { modifyListener } from './operations/v2/modify-listener.ts'
import { modifyLoadBalancerAttributes } from './operations/v2/modify-load-balancer-attributes.ts'
import { modifyTargetGroup } from './operations/v2/modify-target-group.ts'
import { modifyTargetGroupAttributes } from './operations/v2/modify-target-group-attributes.ts'
import { registerTargets } from './operations/v2/register-targets.ts'
import { removeTags } from './operations/v2/remove-tags.ts'
import { setSecurityGroups } from './operations/v2/set-security-groups.ts'

/** Operations of load balancers, listeners and target groups (API version 2015-12-01) that the endpoint serves. */
export const v2Operations = {
  AddTags: { schema: AddTags$, run: addTags, writes: true },
  CreateListener: { schema: CreateListener$, run: createListener, writes: true },
  CreateLoadBalancer: { schema: CreateLoadBalancer$, run: createLoadBalancer, writes: true },
  CreateTargetGroup: { schema: CreateTargetGroup$, run: createTargetGroup, writes: true },
  DeleteListener: { schema: DeleteListener$, run: deleteListener, writes: true },
  DeleteLoadBalancer: { schema: DeleteLoadBalancer$, run: deleteLoadBalancer, writes: true },
  DeleteTargetGroup: { schema: DeleteTargetGroup$, run: deleteTargetGroup, writes: true },
  DeregisterTargets: { schema: DeregisterTargets$, run: deregisterTargets, writes: true },
  DescribeListeners: { schema: DescribeListeners$, run: describeListeners, writes: false },
  DescribeLoadBalancerAttributes: { schema: DescribeLoadBalancerAttributes$, run: describeLoadBalancerAttributes, writes: false },
  DescribeLoadBalancers: { schema: DescribeLoadBalancers$, run: describeLoadBalancers, writes: false },
  DescribeRules: { schema: DescribeRules$, run: describeRules, writes: false },
  DescribeTags: { schema: DescribeTags$, run: describeTags, writes: false },
  DescribeTargetGroupAttributes: { schema: DescribeTargetGroupAttributes$, run: describeTargetGroupAttributes, writes: false },
  DescribeTargetGroups: { schema: DescribeTargetGroups$, run: describeTargetGroups, writes: false },
  DescribeTargetHealth: { schema: DescribeTargetHealth$, run: describeTargetHealth, writes: false },
  ModifyListener: { schema: ModifyListener$, run: modifyListener, writes: true },
  ModifyLoadBalancerAttributes: { schema: ModifyLoadBalancerAttributes$, run: modifyLoadBalancerAttributes, writes: true },
  ModifyTargetGroup: { schema: ModifyTargetGroup$, run: modifyTargetGroup, writes: true },
  ModifyTargetGroupAttributes: { schema: ModifyTargetGroupAttributes$, run: modifyTargetGroupAttributes, writes: true },
  RegisterTargets: { schema: RegisterTargets$, run: registerTargets, writes: true },
  RemoveTags: { schema: RemoveTags$, run: removeTags, writes: true },
  SetSecurityGroups: { schema: SetSecurityGroups$, run: setSecurityGroups, writes: true },
} satisfies Record<string, OperationRow>
