import { schedule } from '../../ecs/state/agenda.ts'
import type { Region } from '../../region/region.ts'
import { findMachine, zoneOf } from '../network.ts'
import type { ClassicLoadBalancer, Target, TargetGroup, TargetReason } from '../state/elb-state.ts'
import { isClassic, placeOf, targetKey } from '../state/elb-state.ts'
import { frontsOf } from '../state/fronts.ts'
import { type Hosts, hostsIn, indexHosts } from './hosts.ts'
import { type Finding, probe } from './probe.ts'
import { beginWatch, momentOf, observe } from './watch.ts'

type AnyPool = ClassicLoadBalancer | TargetGroup

const beingChecked = { code: 'Elb.InitialHealthChecking', description: 'Initial health checks in progress' }
const notInUse = (description: string): TargetReason => ({ code: 'Target.NotInUse', description })

/**
 * Looks at a target: whether it is used, what its checks find from now on, what they have found until now, and when that
 * will next come to something. To be called whenever what it depends on may have changed; for nothing it changes nothing.
 */
export function look(region: Region, pool: AnyPool, target: Target, now: number, hosts: Hosts = hostsIn(region.ecs)): void {
  if (target.state === 'draining') return
  if (findMachine(region, target.instanceId)?.state === 'terminated') return remove(region, pool, target)
  const before = [target.state, target.reason?.description]
  const unused = findUnused(region, pool, target, hosts)
  if (unused) {
    Object.assign(target, { state: 'unused', reason: unused })
    delete target.watch
    plan(region, pool, target, undefined)
  } else {
    follow(region, pool, target, now, probe(region, pool, target, now, hosts))
  }
  if (before[0] !== target.state || before[1] !== target.reason?.description) tell(region, pool, target)
}

/** Looks at every target: machines, groups or load balancers may have changed. */
export function lookAtAll(region: Region, now: number): void {
  const { classic, targetGroups } = region.state.elb
  const hosts = indexHosts(region.ecs)
  for (const pools of [classic, targetGroups]) for (const pool of pools.values()) lookAtPool(region, pool, now, hosts)
}

export function lookAtPool(region: Region, pool: AnyPool, now: number, hosts: Hosts = indexHosts(region.ecs)): void {
  for (const target of Array.from(pool.targets.values())) look(region, pool, target, now, hosts)
}

/** Looks at the targets on one machine: the containers there have changed. */
export function lookAtMachine(region: Region, instanceId: string, now: number): void {
  const { classic, targetGroups } = region.state.elb
  const hosts = hostsIn(region.ecs)
  for (const pools of [classic, targetGroups]) {
    for (const pool of pools.values()) {
      for (const target of Array.from(pool.targets.values())) {
        if (target.instanceId === instanceId) look(region, pool, target, now, hosts)
      }
    }
  }
}

/** Takes a target out of its pool, and tells it. */
export function remove(region: Region, pool: AnyPool, target: Target): void {
  const place = placeOf(pool, target)
  pool.targets.delete(targetKey(place))
  tell(region, pool, target)
}

/** ECS shall hear of it. */
export function tell(region: Region, pool: AnyPool, target: Target): void {
  const place = placeOf(pool, target)
  region.state.elb.news.set(`${place.pool} ${targetKey(place)}`, place)
}

/** Plans the next moment of a target; none when undefined. */
export function plan(region: Region, pool: AnyPool, target: Target, dueAt: number | undefined): void {
  if (target.dueAt === dueAt) return
  if (dueAt === undefined) {
    delete target.dueAt
    return
  }
  target.dueAt = dueAt
  schedule(region.state, dueAt, { service: 'elasticloadbalancing', place: placeOf(pool, target) })
}

function follow(region: Region, pool: AnyPool, target: Target, now: number, finding: Finding): void {
  const { interval, healthyThreshold, unhealthyThreshold } = pool.healthCheck
  if (target.watch) {
    observe(target.watch, interval, now, finding.passes)
  } else {
    Object.assign(target, { state: 'initial', reason: beingChecked, watch: beginWatch(now, finding.passes) })
  }
  const { watch } = target
  if (!watch) return
  // A new target of a target group needs to pass one check only. Source: "Health checks for your target groups".
  const needed = () => (target.state === 'initial' && !isClassic(pool) ? 1 : healthyThreshold)
  if (watch.run.passes && watch.run.count >= needed()) {
    target.state = 'healthy'
    delete target.reason
  } else if (!watch.run.passes && watch.run.count >= unhealthyThreshold) {
    target.state = 'unhealthy'
  }
  if (target.state === 'unhealthy' && !finding.passes) target.reason = finding.reason
  const isOpen = target.state !== (watch.passes ? 'healthy' : 'unhealthy')
  const moment = isOpen ? momentOf(watch, interval, watch.passes ? needed() : unhealthyThreshold) : Infinity
  const next = Math.min(moment, finding.until ?? Infinity)
  plan(region, pool, target, next === Infinity ? undefined : next)
}

/** Why nobody checks a target; undefined when it is checked. */
function findUnused(region: Region, pool: AnyPool, { instanceId }: Target, hosts: Hosts): TargetReason | undefined {
  const fronts = frontsOf(region.state.elb, pool)
  if (fronts.length === 0) return notInUse('Target group is not configured to receive traffic from the load balancer')
  const machine = findMachine(region, instanceId)
  if (machine && machine.state !== 'running') {
    return { code: 'Target.InvalidState', description: `Target is in the ${machine.state} state` }
  }
  const zone = zoneOf(machine, hosts(instanceId))
  if (zone !== undefined && !fronts.some(({ zones }) => zones.includes(zone))) {
    return notInUse('Target is in an Availability Zone that is not enabled for the load balancer')
  }
  return undefined
}
