import type { HealthCheckView } from '@gantry/shared/console/load-balancer'
import type { ReactNode } from 'react'
import { DetailSection } from '../../components/detail-section.tsx'

interface HealthCheckSectionProps {
  title: string
  healthCheck: HealthCheckView
  /** In front of the check. */
  items?: { label: string; value: ReactNode }[]
}

/** What is asked of each target, how often, and how many answers count. */
export function HealthCheckSection({ title, healthCheck, items = [] }: HealthCheckSectionProps) {
  const { target, intervalSeconds, timeoutSeconds, healthyThreshold, unhealthyThreshold } = healthCheck
  return (
    <DetailSection
      title={title}
      columns={3}
      items={[
        ...items,
        { label: 'Ping', value: target },
        { label: 'Interval', value: `${intervalSeconds} s, an answer within ${timeoutSeconds} s` },
        { label: 'Unhealthy', value: `after ${unhealthyThreshold} failures, ${intervalSeconds * unhealthyThreshold} s` },
        { label: 'Healthy', value: `after ${healthyThreshold} answers, ${intervalSeconds * healthyThreshold} s` },
      ]}
    />
  )
}
