import { startWorld } from './world.ts'
import { times, type Row } from './row.ts'

/** 2 cluster reads; 10 pages and 100 describes of services; 50 + 50 of tasks; 10 + 10 of container instances. */
const MINIMUM = 2 + 110 + 100 + 20
/** Default page sizes, and one describe for each thing. */
const NAIVE = 8112

/** What the console asks of ECS for one full picture of the cluster of the `large` seed. */
export async function measure(root: string): Promise<Row[]> {
  await using world = await startWorld(root, 'large')
  const before = world.upstreamCalls()
  const { items: clusters } = await world.ask('clusters.list', {})
  const cluster = clusters[0]?.name ?? ''
  await Promise.all([
    world.ask('services.list', { cluster }),
    world.ask('tasks.list', { cluster, desiredStatus: 'RUNNING' }),
    world.ask('instances.list', { cluster }),
  ])
  const calls = world.upstreamCalls() - before
  return [
    {
      row: 'P1 upstream calls, full picture',
      ours: `${calls}`,
      other: `minimum ${MINIMUM}`,
      ratio: times(calls / MINIMUM),
      target: '1.1x good, 1.0x goal',
    },
    {
      row: 'P2 the same',
      ours: `${calls}`,
      other: `naive loop ${NAIVE}`,
      ratio: `${(NAIVE / calls).toFixed(1)}x fewer`,
      target: '30x good, 35x goal',
    },
  ]
}
