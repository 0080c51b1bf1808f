import type { Listing } from '@gantry/shared/console/listing'
import type { RunTaskResult } from '@gantry/shared/console/service'
import { MASKED } from '@gantry/shared/console/task-definition'
import type { TaskDetailView, TaskView } from '@gantry/shared/console/task'
import * as z from 'zod'
import { invalid } from '../api-failure.ts'
import type { OutputOf, Task } from '../aws/shapes.ts'
import { operator, router, viewer } from '../trpc.ts'
import { containsMasked } from '../views/mask.ts'
import { toTaskDetailView, toTaskView } from '../views/task.ts'
import { type AsIs, asIs } from './as-is.ts'
import { overrides, placementConstraints, placementStrategy, ref } from './inputs.ts'
import { theOne, toListing } from './listing.ts'

const listInput = z.strictObject({
  cluster: ref,
  desiredStatus: z.enum(['RUNNING', 'STOPPED']),
  serviceName: ref.optional(),
  containerInstance: ref.optional(),
  family: ref.optional(),
  startedBy: ref.optional(),
})

const what = {
  cluster: ref,
  taskDefinition: ref,
  overrides: overrides.optional(),
  group: z.string().optional(),
  startedBy: z.string().max(128).optional(),
}

const runInput = z.strictObject({
  ...what,
  count: z.int().min(1).max(10),
  placementStrategy: placementStrategy.optional(),
  placementConstraints: placementConstraints.optional(),
  /** Recognises the same request when it comes twice. */
  clientToken: z.string().min(1).max(64),
})

const startInput = z.strictObject({ ...what, containerInstances: z.array(ref).min(1).max(10) })

export const tasksRouter = router({
  list: viewer.input(listInput).query(async ({ ctx, input: { cluster, ...filter } }): Promise<Listing<TaskView>> => {
    return toListing(await ctx.aws.allTasks(cluster, filter), toTaskView)
  }),

  get: viewer.input(z.strictObject({ cluster: ref, task: ref })).query(async ({ ctx, input }): Promise<AsIs<TaskDetailView>> => {
    const reading = await ctx.aws.describeTasks(input.cluster, [input.task])
    const task = theOne(reading, 'TaskNotFound', 'Task not found. ECS forgets a task about an hour after it has stopped.')
    return asIs(toTaskDetailView(task, reading.asOf))
  }),

  run: operator.input(runInput).mutation(async ({ ctx, input }): Promise<RunTaskResult> => {
    refuseMasked(input.overrides)
    return toResult(await ctx.aws.write('RunTask', input))
  }),

  start: operator.input(startInput).mutation(async ({ ctx, input }): Promise<RunTaskResult> => {
    refuseMasked(input.overrides)
    return toResult(await ctx.aws.write('StartTask', input))
  }),

  stop: operator
    .input(z.strictObject({ cluster: ref, task: ref, reason: z.string().max(255).optional() }))
    .mutation(async ({ ctx, input }): Promise<TaskView> => {
      const { task } = await ctx.aws.write('StopTask', input)
      return toTaskView(task as Task)
    }),
})

function refuseMasked(written: unknown) {
  if (written && containsMasked(written)) throw invalid('MaskedValue', `Replace ${MASKED} by the value that it hides.`)
}

function toResult({ tasks = [], failures = [] }: OutputOf<'RunTask'>): RunTaskResult {
  return {
    taskArns: tasks.map(({ taskArn = '' }) => taskArn),
    failures: failures.map(({ arn, reason = 'UNKNOWN', detail }) => ({ reason, ...(arn && { arn }), ...(detail && { detail }) })),
  }
}
