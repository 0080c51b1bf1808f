import * as z from 'zod'

/** A name, an id or an ARN. What it may look like is ECS's to judge. */
export const ref = z.string().min(1).max(2048)
export const refs = z.array(ref).min(1).max(500)
export const nothing = z.strictObject({})
export const inCluster = z.strictObject({ cluster: ref })

export const placementConstraints = z
  .array(z.strictObject({ type: z.enum(['distinctInstance', 'memberOf']), expression: z.string().max(2000).optional() }))
  .max(10)

export const placementStrategy = z
  .array(z.strictObject({ type: z.enum(['binpack', 'random', 'spread']), field: z.string().max(255).optional() }))
  .max(5)

const keyValues = z.array(z.strictObject({ name: z.string(), value: z.string() }))

/** What RunTask and StartTask may change about a task definition. */
export const overrides = z.strictObject({
  taskRoleArn: ref.optional(),
  executionRoleArn: ref.optional(),
  cpu: z.string().optional(),
  memory: z.string().optional(),
  containerOverrides: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        command: z.array(z.string()).optional(),
        environment: keyValues.optional(),
        cpu: z.int().nonnegative().optional(),
        memory: z.int().positive().optional(),
        memoryReservation: z.int().positive().optional(),
      }),
    )
    .optional(),
})

const percent = z.int().min(0).max(10_000)

export const deploymentConfiguration = z.strictObject({
  maximumPercent: percent.optional(),
  minimumHealthyPercent: percent.optional(),
  deploymentCircuitBreaker: z.strictObject({ enable: z.boolean(), rollback: z.boolean() }).optional(),
})

export const tags = z.array(z.strictObject({ key: z.string().min(1).max(128), value: z.string().max(256) })).max(50)
