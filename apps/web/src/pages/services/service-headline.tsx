import { serviceHealth } from '@gantry/shared/console/service-health'
import type { ServiceDetailView } from '@gantry/shared/console/service'
import { recogniseServiceEvent } from '@gantry/shared/ecs/service-events'
import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import { Remedies } from './remedies.tsx'
import { ServiceHealthText } from './service-health-text.tsx'
import styles from './services.module.css'

/** The answer to what one came for: how the service is; when it is not well, why, and what can be done about it. */
export function ServiceHeadline({ cluster, service }: { cluster: string; service: ServiceDetailView }) {
  const { level, text } = serviceHealth(service)
  if (level !== 'problem') {
    return (
      <Box margin={{ bottom: 's' }}>
        <ServiceHealthText service={service} />
      </Box>
    )
  }
  const event = service.lastProblem && recogniseServiceEvent(service.lastProblem.message)
  return (
    <Box margin={{ bottom: 's' }}>
      <Alert type="warning" header={sentence(text)}>
        {event && (
          <div className={styles.stack}>
            <div>{event.cause}</div>
            <Remedies event={event} cluster={cluster} service={service} variant="buttons" />
          </div>
        )}
      </Alert>
    </Box>
  )
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
