import type { Listing } from '@gantry/shared/console/listing'
import type { ServiceDetailView, ServiceView } from '@gantry/shared/console/service'
import * as z from 'zod'
import type { Service } from '../aws/shapes.ts'
import { operator, router, viewer } from '../trpc.ts'
import { toServiceDetailView, toServiceView } from '../views/service.ts'
import { deploymentConfiguration, inCluster, placementConstraints, placementStrategy, ref, tags } from './inputs.ts'
import { theOne, toListing } from './listing.ts'

const desiredCount = z.int().min(0)
const loadBalancers = z.array(
  z.strictObject({
    loadBalancerName: z.string().optional(),
    targetGroupArn: ref.optional(),
    containerName: z.string().optional(),
    containerPort: z.int().optional(),
  }),
)
const healthCheckGracePeriodSeconds = z.int().min(0).max(2_147_483_647)

const createInput = z.strictObject({
  cluster: ref,
  serviceName: z.string(),
  taskDefinition: ref,
  schedulingStrategy: z.enum(['REPLICA', 'DAEMON']),
  /** Recognises the same request when it comes twice. */
  clientToken: z.string().min(1).max(36),
  desiredCount: desiredCount.optional(),
  launchType: z.enum(['EC2', 'FARGATE', 'EXTERNAL']).optional(),
  deploymentConfiguration: deploymentConfiguration.optional(),
  placementStrategy: placementStrategy.optional(),
  placementConstraints: placementConstraints.optional(),
  loadBalancers: loadBalancers.optional(),
  role: ref.optional(),
  healthCheckGracePeriodSeconds: healthCheckGracePeriodSeconds.optional(),
  tags: tags.optional(),
})

const updateInput = z.strictObject({
  cluster: ref,
  service: ref,
  desiredCount: desiredCount.optional(),
  taskDefinition: ref.optional(),
  forceNewDeployment: z.boolean().optional(),
  deploymentConfiguration: deploymentConfiguration.optional(),
  placementStrategy: placementStrategy.optional(),
  placementConstraints: placementConstraints.optional(),
  loadBalancers: loadBalancers.optional(),
  healthCheckGracePeriodSeconds: healthCheckGracePeriodSeconds.optional(),
})

export const servicesRouter = router({
  list: viewer
    .input(inCluster)
    .query(async ({ ctx, input }): Promise<Listing<ServiceView>> =>
      toListing(await ctx.aws.allServices(input.cluster), toServiceView),
    ),

  get: viewer.input(z.strictObject({ cluster: ref, service: ref })).query(async ({ ctx, input }): Promise<ServiceDetailView> => {
    const reading = await ctx.aws.describeServices(input.cluster, [input.service])
    return toServiceDetailView(theOne(reading, 'ServiceNotFoundException', 'Service not found.'), reading.asOf)
  }),

  create: operator.input(createInput).mutation(async ({ ctx, input }): Promise<ServiceView> => {
    const { service } = await ctx.aws.write('CreateService', input)
    return toServiceView(service as Service)
  }),

  update: operator.input(updateInput).mutation(async ({ ctx, input }): Promise<ServiceView> => {
    const { service } = await ctx.aws.write('UpdateService', input)
    return toServiceView(service as Service)
  }),

  delete: operator
    .input(z.strictObject({ cluster: ref, service: ref, force: z.boolean().optional() }))
    .mutation(async ({ ctx, input }): Promise<ServiceView> => {
      const { service } = await ctx.aws.write('DeleteService', input)
      return toServiceView(service as Service)
    }),
})
