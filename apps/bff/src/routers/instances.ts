import type { InstanceView } from '@gantry/shared/console/instance'
import type { Failure, Listing } from '@gantry/shared/console/listing'
import * as z from 'zod'
import type { ContainerInstance } from '../aws/shapes.ts'
import { admin, operator, router, viewer } from '../trpc.ts'
import { toInstanceView } from '../views/instance.ts'
import { ref, refs } from './inputs.ts'
import { theOne, toListing } from './listing.ts'

/** What UpdateContainerInstancesState takes in one call. */
const INSTANCES_PER_UPDATE = 10

const status = z.enum(['ACTIVE', 'DRAINING', 'REGISTERING', 'DEREGISTERING', 'REGISTRATION_FAILED'])

export const instancesRouter = router({
  list: viewer
    .input(z.strictObject({ cluster: ref, filter: z.string().max(4000).optional(), status: status.optional() }))
    .query(async ({ ctx, input: { cluster, ...filter } }): Promise<Listing<InstanceView>> => {
      return toListing(await ctx.aws.allContainerInstances(cluster, filter), toInstanceView)
    }),

  get: viewer
    .input(z.strictObject({ cluster: ref, containerInstance: ref }))
    .query(async ({ ctx, input: { cluster, containerInstance } }): Promise<InstanceView> => {
      const reading = await ctx.aws.describeContainerInstances(cluster, [containerInstance])
      return toInstanceView(theOne(reading, 'ContainerInstanceNotFound', 'Container instance not found.'))
    }),

  updateState: operator
    .input(z.strictObject({ cluster: ref, containerInstances: refs, status: z.enum(['ACTIVE', 'DRAINING']) }))
    .mutation(
      async ({ ctx, input: { cluster, containerInstances, status } }): Promise<{ updated: string[]; failures: Failure[] }> => {
        const updated: string[] = []
        const failures: Failure[] = []
        for (let i = 0; i < containerInstances.length; i += INSTANCES_PER_UPDATE) {
          const batch = containerInstances.slice(i, i + INSTANCES_PER_UPDATE)
          const out = await ctx.aws.write('UpdateContainerInstancesState', { cluster, containerInstances: batch, status })
          updated.push(...(out.containerInstances ?? []).map(({ containerInstanceArn }) => containerInstanceArn ?? ''))
          failures.push(...(out.failures ?? []).map(({ arn = '', reason = 'UNKNOWN' }) => ({ arn, reason })))
        }
        return { updated, failures }
      },
    ),

  deregister: admin
    .input(z.strictObject({ cluster: ref, containerInstance: ref, force: z.boolean() }))
    .mutation(async ({ ctx, input }): Promise<InstanceView> => {
      const { containerInstance } = await ctx.aws.write('DeregisterContainerInstance', input)
      return toInstanceView(containerInstance as ContainerInstance)
    }),
})
