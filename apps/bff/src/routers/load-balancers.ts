import type { Listing } from '@gantry/shared/console/listing'
import type { LoadBalancerView, TargetGroupView } from '@gantry/shared/console/load-balancer'
import * as z from 'zod'
import { createBalancer } from '../load-balancers/create-balancer.ts'
import { listBalancers, listTargetGroups, readBalancer } from '../load-balancers/read-balancers.ts'
import { invalid } from '../api-failure.ts'
import { admin, router, viewer } from '../trpc.ts'
import { nothing, ref, refs } from './inputs.ts'
import { listingOf } from './listing.ts'

const protocol = z.enum(['HTTP', 'HTTPS', 'TCP', 'SSL'])
const port = z.int().min(1).max(65_535)
const seconds = z.int().min(1).max(3_600)
const threshold = z.int().min(1).max(100)

const orderInput = z.strictObject({
  name: ref,
  isInternal: z.boolean(),
  vpcId: ref,
  listeners: z
    .array(
      z.strictObject({
        protocol,
        loadBalancerPort: port,
        instanceProtocol: protocol,
        instancePort: port,
        certificateArn: ref.optional(),
      }),
    )
    .min(1)
    .max(100),
  healthCheck: z.strictObject({
    protocol,
    port,
    path: z.string().max(1024).optional(),
    intervalSeconds: seconds,
    timeoutSeconds: seconds,
    healthyThreshold: threshold,
    unhealthyThreshold: threshold,
  }),
  subnetIds: refs,
  securityGroup: z.union([
    z.strictObject({ groupIds: refs }),
    z.strictObject({ create: z.strictObject({ name: ref, description: ref, allowedCidr: z.string() }) }),
  ]),
})

const deleteInput = z.strictObject({
  name: ref,
  kind: z.enum(['classic', 'application', 'network']),
  arn: ref.optional(),
})

export const loadBalancersRouter = router({
  list: viewer.input(nothing.optional()).query(({ ctx }): Promise<Listing<LoadBalancerView>> => listBalancers(ctx.aws)),

  get: viewer
    .input(z.strictObject({ name: ref }))
    .query(({ ctx, input }): Promise<LoadBalancerView> => readBalancer(ctx.aws, input.name)),

  create: admin
    .input(orderInput)
    .mutation(({ ctx, input }): Promise<{ name: string; dnsName: string }> => createBalancer(ctx.aws, input)),

  delete: admin.input(deleteInput).mutation(async ({ ctx, input: { name, kind, arn } }): Promise<void> => {
    if (kind === 'classic') await ctx.aws.classicBalancing.write('DeleteLoadBalancer', { LoadBalancerName: name })
    else if (arn) await ctx.aws.balancing.write('DeleteLoadBalancer', { LoadBalancerArn: arn })
    else throw invalid('ArnMissing', `An ${kind} load balancer is deleted by its ARN.`)
  }),

  targetGroups: viewer
    .input(nothing.optional())
    .query(async ({ ctx }): Promise<Listing<TargetGroupView>> => listingOf(await listTargetGroups(ctx.aws), (group) => group)),
})
