import type { LaunchView } from '@gantry/shared/console/launch/launch-view'
import { stackNameOf } from '@gantry/shared/console/launch/launch-names'
import * as z from 'zod'
import { invalid } from '../api-failure.ts'
import type { Aws } from '../aws/aws.ts'
import { unless } from '../aws/unless.ts'
import { findLaunch, getLaunch, type Launch } from '../launch/find-launch.ts'
import { readLaunch } from '../launch/read-launch.ts'
import { readTemplate } from '../launch/read-template.ts'
import { removeLaunch } from '../launch/remove-launch.ts'
import { runLaunchTasks } from '../launch/run-tasks.ts'
import { scaleLaunch } from '../launch/scale-launch.ts'
import { startLaunch } from '../launch/start-launch.ts'
import { admin, router, viewer } from '../trpc.ts'
import { toLaunchView } from '../views/launch.ts'
import { containsMasked } from '../views/mask.ts'
import { inCluster, ref } from './inputs.ts'

const schedule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('run-once'), count: z.int() }),
  z.strictObject({
    kind: z.literal('service'),
    serviceName: z.string(),
    desiredCount: z.int(),
    loadBalancer: z
      .strictObject({
        containerName: z.string(),
        containerPort: z.int(),
        listenerPort: z.int(),
        pingPath: z.string().max(1024),
      })
      .optional(),
  }),
])

const planInput = z.strictObject({
  taskDefinition: z.record(z.string(), z.unknown()),
  schedule,
  cluster: z.strictObject({
    clusterName: z.string(),
    clusterExists: z.boolean(),
    instanceCount: z.int(),
    instanceType: z.string(),
    keyName: z.string().min(1).max(255).optional(),
    allowedCidr: z.string(),
    allowRoles: z.boolean(),
  }),
})

const ofLaunch = z.strictObject({ stackName: ref })

export const launchRouter = router({
  start: admin.input(planInput).mutation(({ ctx, input }): Promise<{ stackName: string; stackId: string }> => {
    if (containsMasked(input.taskDefinition)) throw invalid('MaskedValue', 'Replace what is hidden by the values themselves.')
    // The definition is whatever a person wrote; launchProblems judges it.
    return startLaunch(ctx.aws, input)
  }),

  status: viewer
    .input(ofLaunch)
    .query(async ({ ctx, input }): Promise<LaunchView> => viewOf(ctx.aws, await getLaunch(ctx.aws, input.stackName))),

  /** The launch that made this cluster, if any, and if it may be looked at. */
  find: viewer.input(inCluster).query(async ({ ctx, input }): Promise<LaunchView | null> => {
    const launch = await unless(['denied'], findLaunch(ctx.aws, stackNameOf(input.cluster)))
    // Names of stacks have no underscores: that of a-b is also that of a_b.
    return launch?.marks.clusterName === input.cluster ? viewOf(ctx.aws, launch) : null
  }),

  /** What the stack was made from, with what looks like a secret hidden. */
  template: viewer.input(ofLaunch).query(async ({ ctx, input }): Promise<{ template: string }> => {
    return { template: await readTemplate(ctx.aws, input.stackName) }
  }),

  runTasks: admin.input(ofLaunch).mutation(async ({ ctx, input }): Promise<{ taskIds: string[] }> => {
    return { taskIds: await runLaunchTasks(ctx.aws, input.stackName) }
  }),

  rollBack: admin.input(ofLaunch).mutation(({ ctx, input }): Promise<void> => removeLaunch(ctx.aws, input.stackName)),

  cleanUp: admin.input(ofLaunch).mutation(({ ctx, input }): Promise<void> => removeLaunch(ctx.aws, input.stackName)),

  scale: admin
    .input(z.strictObject({ stackName: ref, instanceCount: z.int().min(0).max(100) }))
    .mutation(({ ctx, input }): Promise<void> => scaleLaunch(ctx.aws, input.stackName, input.instanceCount)),
})

const viewOf = async (aws: Aws, launch: Launch): Promise<LaunchView> => toLaunchView(await readLaunch(aws, launch), Date.now())
