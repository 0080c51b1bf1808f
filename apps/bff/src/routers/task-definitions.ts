import type { Failure, Listing } from '@gantry/shared/console/listing'
import { type FamilyView, MASKED, type RevisionView, type TaskDefinitionView } from '@gantry/shared/console/task-definition'
import type { TaskDefinitionDocument } from '@gantry/shared/ecs/task-definition'
import * as z from 'zod'
import { ApiFailure, invalid } from '../api-failure.ts'
import type { InputOf } from '../aws/shapes.ts'
import { operator, router, viewer } from '../trpc.ts'
import { containsMasked } from '../views/mask.ts'
import { toDocument, toFamilyViews, toRevisionView, toTaskDefinitionView } from '../views/task-definition.ts'
import { type AsIs, asIs } from './as-is.ts'
import { ref, refs } from './inputs.ts'

const oneRevision = z.strictObject({ taskDefinition: ref })
const status = z.enum(['ACTIVE', 'INACTIVE'])

export const taskDefinitionsRouter = router({
  families: viewer
    .input(z.strictObject({ status: z.enum(['ACTIVE', 'INACTIVE', 'ALL']) }))
    .query(async ({ ctx, input }): Promise<Listing<FamilyView>> => {
      const [active, inactive] = await Promise.all([
        input.status === 'INACTIVE' ? undefined : ctx.aws.allTaskDefinitions('ACTIVE'),
        input.status === 'ACTIVE' ? undefined : ctx.aws.allFamilies('INACTIVE'),
      ])
      return {
        items: toFamilyViews(active?.items ?? [], inactive?.items ?? []),
        asOf: Math.min(active?.asOf ?? Infinity, inactive?.asOf ?? Infinity),
        failures: [...(active?.failures ?? []), ...(inactive?.failures ?? [])],
      }
    }),

  /** Newest first. */
  revisions: viewer
    .input(z.strictObject({ family: ref, status: status.optional() }))
    .query(async ({ ctx, input }): Promise<Listing<RevisionView>> => {
      const wanted = input.status ? [input.status] : status.options
      const readings = await Promise.all(
        wanted.map(async (each) => ({ ...(await ctx.aws.allTaskDefinitions(each, input.family)), status: each })),
      )
      return {
        items: readings
          .flatMap((reading) => reading.items.map((arn) => toRevisionView(arn, reading.status)))
          .filter(({ family }) => family === input.family)
          .sort((a, b) => b.revision - a.revision),
        asOf: Math.min(...readings.map(({ asOf }) => asOf)),
        failures: readings.flatMap(({ failures }) => failures),
      }
    }),

  get: viewer.input(oneRevision).query(async ({ ctx, input }): Promise<AsIs<TaskDefinitionView>> => {
    const { taskDefinition, tags } = await ctx.aws.describeTaskDefinition(input.taskDefinition)
    return asIs(toTaskDefinitionView(taskDefinition, tags))
  }),

  /** The document with nothing hidden, for a new revision. Written down. */
  documentForEditing: operator
    .input(oneRevision)
    .query(async ({ ctx, input }): Promise<AsIs<{ document: TaskDefinitionDocument }>> => {
      const { taskDefinition, tags } = await ctx.aws.describeTaskDefinition(input.taskDefinition)
      ctx.audit('taskDefinitions.documentForEditing', taskDefinition.taskDefinitionArn ?? input.taskDefinition)
      return asIs({ document: toDocument(taskDefinition, tags) })
    }),

  register: operator
    .input(z.strictObject({ document: z.record(z.string(), z.unknown()) }))
    .mutation(async ({ ctx, input: { document } }): Promise<{ family: string; revision: number; arn: string }> => {
      if (containsMasked(document)) throw invalid('MaskedValue', `Replace ${MASKED} by the value that it hides.`)
      // The document is whatever a person wrote; what it must be is ECS's to judge.
      const { taskDefinition } = await ctx.aws.write(
        'RegisterTaskDefinition',
        document as unknown as InputOf<'RegisterTaskDefinition'>,
      )
      const { family = '', revision = 0, taskDefinitionArn: arn = '' } = taskDefinition ?? {}
      return { family, revision, arn }
    }),

  deregister: operator
    .input(z.strictObject({ taskDefinitions: refs }))
    .mutation(async ({ ctx, input }): Promise<{ deregistered: string[]; failures: Failure[] }> => {
      const deregistered: string[] = []
      const failures: Failure[] = []
      for (const taskDefinition of input.taskDefinitions) {
        try {
          const out = await ctx.aws.write('DeregisterTaskDefinition', { taskDefinition })
          deregistered.push(out.taskDefinition?.taskDefinitionArn ?? taskDefinition)
        } catch (error) {
          if (!(error instanceof ApiFailure)) throw error
          failures.push({ arn: taskDefinition, reason: error.apiError.code, detail: error.message })
        }
      }
      return { deregistered, failures }
    }),
})
