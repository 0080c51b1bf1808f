import { Status } from '../../components/status.tsx'

/** The word of ours that looks as each of Elastic Load Balancing's does. */
const looks: Record<string, string> = {
  active: 'ACTIVE',
  provisioning: 'PROVISIONING',
  active_impaired: 'DEGRADED',
  failed: 'FAILED',
  // classic instances
  InService: 'HEALTHY',
  OutOfService: 'UNHEALTHY',
  Unknown: 'UNKNOWN',
  // targets
  initial: 'PENDING',
  healthy: 'HEALTHY',
  unhealthy: 'UNHEALTHY',
  'unhealthy.draining': 'UNHEALTHY',
  draining: 'DRAINING',
  unused: 'STOPPED',
  unavailable: 'UNKNOWN',
}

/** A state of a load balancer or of what is behind it, in Elastic Load Balancing's own word. */
export function BalancingStatus({ state }: { state: string }) {
  return <Status status={looks[state] ?? 'UNKNOWN'} text={state} />
}
