import { DeleteServiceCommand, ListTasksCommand, StopTaskCommand, UpdateServiceCommand } from '@aws-sdk/client-ecs'
import { ModifyTargetGroupCommand } from '@aws-sdk/client-elastic-load-balancing-v2'
import fc from 'fast-check'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { testElb } from '../elb/test-elb.ts'
import { balancedCluster, type BalancedCluster } from './test-balanced-service.ts'

const SECOND = 1_000

type Act = (cluster: BalancedCluster) => Promise<unknown>

const update =
  (request: object): Act =>
  ({ ecs }) =>
    ecs.send(new UpdateServiceCommand({ service: 'web', ...request }))

const acts: Record<string, Act> = {
  scaleOut: update({ desiredCount: 3 }),
  scaleIn: update({ desiredCount: 1 }),
  deploy: update({ forceNewDeployment: true }),
  break: async (cluster) => {
    await cluster.define({ portMappings: [{ containerPort: 80 }], image: 'web:status-503' })
    await update({ taskDefinition: 'web' })(cluster)
  },
  mend: async (cluster) => {
    await cluster.define({
      portMappings: [{ containerPort: 80 }],
      environment: [{ name: 'EMULATOR_HTTP_DELAY', value: '12.345' }],
    })
    await update({ taskDefinition: 'web' })(cluster)
  },
  stop: async ({ ecs }) => {
    const { taskArns = [] } = await ecs.send(new ListTasksCommand({ serviceName: 'web' }))
    if (taskArns[0]) await ecs.send(new StopTaskCommand({ task: taskArns[0] }))
  },
  checkOften: ({ elb, targetGroupArn: TargetGroupArn }) =>
    elb.send(new ModifyTargetGroupCommand({ TargetGroupArn, HealthCheckIntervalSeconds: 7 })),
  checkMore: ({ elb, targetGroupArn: TargetGroupArn }) =>
    elb.send(new ModifyTargetGroupCommand({ TargetGroupArn, UnhealthyThresholdCount: 4, HealthyThresholdCount: 2 })),
}

interface Step {
  act: string
  /** Milliseconds to wait after it. */
  wait: number
}

async function picture(cluster: BalancedCluster) {
  const { $metadata: _, ...service } = { $metadata: 0, ...(await cluster.describe()) }
  const tasks = [...(await cluster.tasks()), ...(await cluster.tasks('STOPPED'))]
  return { service, tasks, targets: await cluster.targetStates(cluster.targetGroupArn) }
}

async function play(steps: Step[], turn: (cluster: BalancedCluster, wait: number) => Promise<void>) {
  await using cluster = await balancedCluster()
  await cluster.define({ portMappings: [{ containerPort: 80 }] })
  await cluster.createTargeted()
  await turn(cluster, 20 * SECOND)
  for (const { act, wait } of steps) {
    await acts[act]!(cluster)
    await turn(cluster, wait)
  }
  return await picture(cluster)
}

describe('the law of time', () => {
  test('many small steps equal one big step, with load balancers too', async () => {
    const step = fc.record({ act: fc.constantFrom(...Object.keys(acts)), wait: fc.integer({ min: 1, max: 90_000 }) })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), fc.integer({ min: 3, max: 9 }), async (steps, pieces) => {
        const big = await play(steps, ({ clock }, wait) => clock.advance(wait))
        const small = await play(steps, async (cluster, wait) => {
          const piece = Math.floor(wait / pieces)
          for (let count = 1; count < pieces; count++) {
            await cluster.clock.advance(piece)
            // Who looks changes nothing.
            await cluster.describe()
          }
          await cluster.clock.advance(wait - piece * (pieces - 1))
        })
        expect(small).toEqual(big)
      }),
      { numRuns: 8 },
    )
  }, 60_000)

  test('a restart in the middle of health checks and of draining changes nothing', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'load-balancing-'))
    try {
      const expected = await play([{ act: 'scaleIn', wait: 5 * SECOND }], ({ clock }, wait) => clock.advance(wait))
      let targetGroupArn = ''
      {
        await using first = await balancedCluster({ dataDir })
        await first.define({ portMappings: [{ containerPort: 80 }] })
        await first.createTargeted()
        await first.clock.advance(20 * SECOND)
        await acts.scaleIn!(first)
        await first.clock.advance(1 * SECOND)
        targetGroupArn = first.targetGroupArn
      }
      await using second = await testElb({ dataDir })
      await second.clock.advance(4 * SECOND)
      expect(await second.targetStates(targetGroupArn)).toEqual(expected.targets)
      await second.clock.advance(30 * SECOND)
      expect(await second.targetStates(targetGroupArn)).toHaveLength(1)
      await second.ecs.send(new DeleteServiceCommand({ service: 'web', force: true }))
      await second.clock.advance(30 * SECOND)
      expect(await second.targetStates(targetGroupArn)).toEqual([])
    } finally {
      rmSync(dataDir, { recursive: true })
    }
  })
})
