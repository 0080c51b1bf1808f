import { serviceHealth, type ServiceHealth } from '@gantry/shared/console/service-health'
import type { ServiceView } from '@gantry/shared/console/service'
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator'
import { useNow } from '../../hooks/use-now.ts'
import { exactTime, roughly } from '../../lib/format-time.ts'

const looks: Record<ServiceHealth['level'], StatusIndicatorProps.Type> = {
  ok: 'success',
  changing: 'in-progress',
  problem: 'warning',
  idle: 'stopped',
}

/** How a service is, in words with an icon. */
export function ServiceHealthText({ service }: { service: ServiceView }) {
  const { level, text, since } = serviceHealth(service)
  return (
    <StatusIndicator type={looks[level]}>
      {text}
      {since !== undefined && <For since={since} />}
    </StatusIndicator>
  )
}

/** ` for 3 h`; the exact time on hover. */
function For({ since }: { since: number }) {
  const now = useNow(15_000)
  return (
    <time dateTime={new Date(since).toISOString()} title={`since ${exactTime(since)}`}>
      {` for ${roughly(Math.max(0, now - since))}`}
    </time>
  )
}
