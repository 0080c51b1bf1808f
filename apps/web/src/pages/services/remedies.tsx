import type { ServiceView } from '@gantry/shared/console/service'
import type { RecognisedEvent } from '@gantry/shared/ecs/service-events'
import Button from '@cloudscape-design/components/button'
import { usePaths } from '../../hooks/use-paths.ts'
import { remedyTarget } from './remedy-target.ts'
import styles from './services.module.css'

interface RemediesProps {
  event: RecognisedEvent
  cluster: string
  service: Pick<ServiceView, 'name' | 'taskDefinition'>
  /** `buttons`: only what can be done here. `list`: every advice, in words. */
  variant: 'buttons' | 'list'
}

/** What can be done about an event, each with the way there where there is one. */
export function Remedies({ event, cluster, service, variant }: RemediesProps) {
  const to = usePaths()
  const place = { cluster, service: service.name, taskDefinition: service.taskDefinition }
  const remedies = event.remedies.map((remedy) => ({ ...remedy, target: remedyTarget(remedy, event, place, to) }))
  if (variant === 'buttons') {
    return (
      <div className={styles.buttons}>
        {remedies.map(
          ({ text, target }) =>
            target && (
              <Button key={text} href={target.href}>
                {target.label}
              </Button>
            ),
        )}
      </div>
    )
  }
  return (
    <ul className={styles.remedies}>
      {remedies.map(({ text, target }) => (
        <li key={text}>
          {target ? (
            <Button variant="inline-link" href={target.href}>
              {text}
            </Button>
          ) : (
            text
          )}
        </li>
      ))}
    </ul>
  )
}
