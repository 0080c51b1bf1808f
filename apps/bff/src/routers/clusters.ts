import type { ClusterCapacity, ClusterHealth, ClusterView } from '@gantry/shared/console/cluster'
import type { Listing } from '@gantry/shared/console/listing'
import * as z from 'zod'
import type { Cluster } from '../aws/shapes.ts'
import { admin, router, viewer } from '../trpc.ts'
import { toClusterCapacity, toClusterHealth, toClusterView } from '../views/cluster.ts'
import { inCluster, nothing, ref } from './inputs.ts'
import { theOne, toListing } from './listing.ts'

export const clustersRouter = router({
  list: viewer
    .input(nothing.optional())
    .query(async ({ ctx }): Promise<Listing<ClusterView>> => toListing(await ctx.aws.allClusters(), toClusterView)),

  /** One cluster each, so that a list of clusters is there at once and its bars follow. */
  capacity: viewer
    .input(inCluster)
    .query(async ({ ctx, input }): Promise<ClusterCapacity> =>
      toClusterCapacity(await ctx.aws.allContainerInstances(input.cluster)),
    ),

  /** Read from the list of services, which whoever looks at the cluster shares. */
  health: viewer
    .input(inCluster)
    .query(async ({ ctx, input }): Promise<ClusterHealth> => toClusterHealth(await ctx.aws.allServices(input.cluster))),

  get: viewer.input(inCluster).query(async ({ ctx, input }): Promise<ClusterView> => {
    const reading = await ctx.aws.describeClusters([input.cluster])
    return toClusterView(theOne(reading, 'ClusterNotFoundException', 'Cluster not found.'))
  }),

  create: admin.input(z.strictObject({ clusterName: ref.optional() })).mutation(async ({ ctx, input }): Promise<ClusterView> => {
    const { cluster } = await ctx.aws.write('CreateCluster', input)
    return toClusterView(cluster as Cluster)
  }),

  delete: admin.input(inCluster).mutation(async ({ ctx, input }): Promise<ClusterView> => {
    const { cluster } = await ctx.aws.write('DeleteCluster', input)
    return toClusterView(cluster as Cluster)
  }),
})
