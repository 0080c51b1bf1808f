import { schedule } from '../../ecs/state/agenda.ts'
import { randomBetween } from '../../ecs/state/random.ts'
import type { Region } from '../../region/region.ts'
import { findImage } from '../images.ts'
import { newPublicIp } from './addresses.ts'
import type { Ec2Instance, Ec2InstanceState, PowerLoss } from './ec2-state.ts'

/** How long a state lasts, in milliseconds, drawn from the seed. */
const durations = {
  pending: [12_000, 18_000],
  stopping: [15_000, 25_000],
  'shutting-down': [15_000, 25_000],
  terminated: [3_600_000, 3_600_000],
} as const

/** From running to the first try of the agent to register: boot, user data, agent. */
const BOOT = [20_000, 30_000] as const

/** A reboot takes a shutdown more. */
const REBOOT = [40_000, 60_000] as const

type PassingState = keyof typeof durations

/** What follows on a state that does not last. */
const next: Record<Exclude<PassingState, 'terminated'>, Ec2InstanceState> = {
  pending: 'running',
  stopping: 'stopped',
  'shutting-down': 'terminated',
}

/** Puts a machine into a state that will pass, and plans its end. */
export function enter({ state }: Region, now: number, instance: Ec2Instance, passing: PassingState): void {
  const [least, most] = durations[passing]
  instance.state = passing
  instance.dueAt = now + randomBetween(state, least, most)
  schedule(state, instance.dueAt, { service: 'ec2', kind: 'instance', instanceId: instance.id })
}

/** The state of a machine ends. */
export function leave(region: Region, now: number, instance: Ec2Instance): void {
  const { state } = instance
  delete instance.dueAt
  if (state === 'terminated') return forget(region, instance)
  if (state === 'running' || state === 'stopped') return
  instance.state = next[state]
  if (state === 'pending') return comeUp(region, now, instance)
  delete instance.publicIp
  if (state === 'shutting-down') enter(region, now, instance, 'terminated')
}

function comeUp(region: Region, now: number, instance: Ec2Instance): void {
  instance.runningAt = now
  if (instance.wantsPublicIp) instance.publicIp = newPublicIp(region)
  bootAgent(region, now, instance, BOOT)
}

/** The agent begins anew, some time from now: nothing that it has tried in vain before counts any more. */
function bootAgent({ state }: Region, now: number, instance: Ec2Instance, [least, most]: readonly [number, number]): void {
  if (!findImage(state.region, instance.imageId)?.agent) return
  instance.agent.failures = 0
  delete instance.agent.trouble
  planAgent({ state }, now + randomBetween(state, least, most), instance)
}

/** When the agent will do its next step. */
export function planAgent({ state }: Pick<Region, 'state'>, dueAt: number, instance: Ec2Instance): void {
  instance.agent.dueAt = dueAt
  schedule(state, dueAt, { service: 'ec2', kind: 'agent', instanceId: instance.id })
}

/** Takes a machine that runs, or is about to, down. */
export function powerDown(region: Region, now: number, instance: Ec2Instance, loss: PowerLoss): void {
  const { id: instanceId } = instance
  delete instance.agent.dueAt
  schedule(region.state, now, { service: 'ec2', kind: 'power-loss', instanceId, loss })
  if (loss === 'rebooted') return bootAgent(region, now, instance, REBOOT)
  delete instance.runningAt
  instance.stateTransitionReason = `User initiated (${new Date(now).toISOString().slice(0, 19).replace('T', ' ')} GMT)`
  enter(region, now, instance, loss === 'stopped' ? 'stopping' : 'shutting-down')
}

function forget({ state: { ec2 } }: Region, { id, clientToken, reservationId }: Ec2Instance): void {
  ec2.instances.delete(id)
  const isLast = ![...ec2.instances.values()].some((other) => other.reservationId === reservationId)
  if (clientToken !== undefined && isLast) ec2.launches.delete(clientToken)
}
