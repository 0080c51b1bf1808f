import type { Region } from '../../region/region.ts'
import { letsIn, findMachine } from '../network.ts'
import type { ClassicLoadBalancer, HealthCheck, Target, TargetGroup, TargetReason } from '../state/elb-state.ts'
import { frontsOf } from '../state/fronts.ts'
import { findListening, type Hosts, type Listening } from './hosts.ts'

/** What a health check of a target would find now. */
export interface Finding {
  passes: boolean
  /** Why it does not pass. */
  reason: TargetReason
  /** When it will find something else by itself. */
  until?: number
}

/** Ports on which containers are taken to speak TLS, and on no others. */
const TLS_PORTS = new Set([443, 8443])

const timedOut = { code: 'Target.Timeout', description: 'Request timed out' }
const failed = { code: 'Target.FailedHealthChecks', description: 'Health checks failed' }

const healthy: Finding = { passes: true, reason: failed }
const fails = (reason: TargetReason): Finding => ({ passes: false, reason })

/** Checks a target: through the security groups of its machine, to the container that is bound to the port. */
export function probe(
  region: Region,
  pool: ClassicLoadBalancer | TargetGroup,
  { instanceId, port }: Target,
  now: number,
  hosts: Hosts,
): Finding {
  const check = pool.healthCheck
  const checked = check.port ?? port
  const machine = findMachine(region, instanceId)
  if (machine && machine.state !== 'running') return fails(timedOut)
  if (machine && !frontsOf(region.state.elb, pool).some((front) => letsIn(region, machine, checked, front))) {
    return fails(timedOut)
  }
  const found = findListening(region.ecs, hosts(instanceId), checked)
  if (!found) return fails(hosts(instanceId).length > 0 || machine ? failed : timedOut)
  const answersFrom = found.startedAt + found.answers.after
  return answersFrom > now ? { ...fails(failed), until: answersFrom } : judge(check, found)
}

function judge({ protocol, path, codes }: HealthCheck, { answers, containerPort }: Listening): Finding {
  if (answers.speaks === 'nothing') return fails(failed)
  if (protocol === 'TCP') return healthy
  const isEncrypted = protocol === 'HTTPS' || protocol === 'SSL' || protocol === 'TLS'
  if (isEncrypted !== TLS_PORTS.has(containerPort)) return fails(failed)
  if (protocol === 'SSL' || protocol === 'TLS') return healthy
  if (answers.speaks !== 'http') return fails(failed)
  const status = answers.path === undefined || answers.path === path.split('?')[0] ? answers.status : 404
  return includesCode(codes, status)
    ? healthy
    : fails({ code: 'Target.ResponseCodeMismatch', description: `Health checks failed with these codes: [${status}]` })
}

/** `200`, `200,302`, `200-299`. */
export const includesCode = (codes: string, status: number): boolean =>
  codes.split(',').some((range) => {
    const [first, last = first] = range.split('-').map(Number)
    return first !== undefined && last !== undefined && first <= status && status <= last
  })
