import { serviceHealth, type ServiceHealth } from '@gantry/shared/console/service-health'
import type { ServiceView } from '@gantry/shared/console/service'
import { Status } from '../../components/status.tsx'
import { useNow } from '../../hooks/use-now.ts'
import { exactTime, roughly } from '../../lib/format-time.ts'

/** The state of ECS's that looks as the health does. */
const likeness: Record<ServiceHealth['level'], string> = {
  ok: 'HEALTHY',
  changing: 'IN_PROGRESS',
  problem: 'DEGRADED',
  idle: 'INACTIVE',
}

/** How a service is, in words with an icon. */
export function ServiceHealthText({ service }: { service: ServiceView }) {
  const { level, text, since } = serviceHealth(service)
  return (
    <Status
      status={likeness[level]}
      text={
        <>
          {text}
          {since !== undefined && <For since={since} />}
        </>
      }
    />
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
