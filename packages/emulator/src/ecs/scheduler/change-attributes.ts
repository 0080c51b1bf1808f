import type { Attribute } from '@aws-sdk/client-ecs'
import type { TargetedAttribute } from '../checks/attribute-targets.ts'
import { agentMode } from '../state/agents.ts'
import type { Cluster, EcsState } from '../state/state.ts'
import { followAgent } from './agents.ts'
import { wakeServices } from './service-scheduler.ts'

/** Changes attributes of container instances one after another; services that they concern look again. */
export function changeAttributes<Targeted extends TargetedAttribute>(
  state: EcsState,
  now: number,
  cluster: Cluster,
  targeted: readonly Targeted[],
  change: (attributes: Attribute[], one: Targeted) => Attribute[],
): void {
  const before = new Map(targeted.map(({ instance }) => [instance, agentMode(instance)] as const))
  for (const one of targeted) one.instance.attributes = change(one.instance.attributes, one)
  for (const [instance, mode] of before) {
    instance.version++
    followAgent(state, now, cluster, instance, mode)
  }
  if (before.size > 0) wakeServices(state, cluster, now, [...before.keys()])
}
