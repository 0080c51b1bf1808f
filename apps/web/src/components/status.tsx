import type { ReactNode } from 'react'
import styles from './status.module.css'

type Look = 'success' | 'warning' | 'error' | 'info' | 'stopped' | 'pending' | 'in-progress'

/** Every state that ECS gives to its resources, and how it looks. */
const looks: Record<string, Look> = {
  // clusters, services, container instances, task definitions
  ACTIVE: 'success',
  PROVISIONING: 'in-progress',
  DEPROVISIONING: 'in-progress',
  REGISTERING: 'in-progress',
  REGISTRATION_FAILED: 'error',
  DEREGISTERING: 'in-progress',
  DRAINING: 'warning',
  INACTIVE: 'stopped',
  DELETE_IN_PROGRESS: 'in-progress',
  FAILED: 'error',
  // deployments
  PRIMARY: 'success',
  COMPLETED: 'success',
  IN_PROGRESS: 'in-progress',
  // tasks and containers
  PENDING: 'pending',
  ACTIVATING: 'in-progress',
  RUNNING: 'success',
  DEACTIVATING: 'in-progress',
  STOPPING: 'in-progress',
  STOPPED: 'stopped',
  DELETED: 'stopped',
  // health and the agent
  HEALTHY: 'success',
  UNHEALTHY: 'error',
  UNKNOWN: 'info',
  CONNECTED: 'success',
  DISCONNECTED: 'error',
  // updates of the agent
  STAGING: 'in-progress',
  STAGED: 'in-progress',
  UPDATING: 'in-progress',
  UPDATED: 'success',
  // the console's own word for what needs somebody
  DEGRADED: 'warning',
}

interface StatusProps {
  /** ECS's word. */
  status: string
  /** What to read instead of ECS's word. */
  text?: ReactNode
}

/** A state: icon, colour and word, never colour alone. Of our own making, because tables show hundreds of them at once. */
export function Status({ status, text = status }: StatusProps) {
  const look = looks[status] ?? 'info'
  return (
    <span className={styles.status} data-look={look}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d={shapes[look]} />
      </svg>
      <span>{text}</span>
    </span>
  )
}

const CIRCLE = 'M8 15A7 7 0 1 0 8 1a7 7 0 0 0 0 14Z'

const shapes: Record<Look, string> = {
  success: `${CIRCLE}M5 8.2l2.2 2.2L11 6`,
  warning: 'M8 2 1.3 14h13.4zM8 6.5v3.2M8 11.4v.6',
  error: `${CIRCLE}M5.7 5.7l4.6 4.6M10.3 5.7l-4.6 4.6`,
  info: `${CIRCLE}M8 7.2v4M8 4.6v.6`,
  stopped: `${CIRCLE}M5 8h6`,
  pending: `${CIRCLE}M8 4.5V8h2.8`,
  'in-progress': `${CIRCLE}M4.8 8h.2M7.9 8h.2M11 8h.2`,
}
