import { loseMachine } from '../ecs/scheduler/machines.ts'
import type { Region } from '../region/region.ts'
import { runAgent } from './agent/run-agent.ts'
import type { Ec2Due } from './state/ec2-state.ts'
import { leave } from './state/instance-life.ts'

/** Lets one thing happen that has fallen due. */
export function happenInEc2(region: Region, due: Ec2Due, dueAt: number): void {
  if (due.kind === 'power-loss') return loseMachine(region.ecs, dueAt, due.instanceId, due.loss)
  const instance = region.state.ec2.instances.get(due.instanceId)
  if (!instance) return
  if (due.kind === 'agent') {
    if (instance.agent.dueAt === dueAt) runAgent(region, dueAt, instance)
  } else if (instance.dueAt === dueAt) {
    leave(region, dueAt, instance)
  }
}
