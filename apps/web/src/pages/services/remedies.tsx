import type { ServiceView } from '@gantry/shared/console/service'
import type { RecognisedEvent } from '@gantry/shared/ecs/service-events'
import Button from '@cloudscape-design/components/button'
import { useState } from 'react'
import { usePaths } from '../../hooks/use-paths.ts'
import { useConnection } from '../../lib/session.ts'
import { AddInstances } from '../instances/add-instances.tsx'
import { type RemedyTarget, remedyTarget } from './remedy-target.ts'
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
  const { canAddInstances } = useConnection()
  const [isAdding, setIsAdding] = useState(false)
  const place = { cluster, service: service.name, taskDefinition: service.taskDefinition, canAddInstances }
  const remedies = event.remedies.map((remedy) => ({ ...remedy, target: remedyTarget(remedy, event, place, to) }))
  const go = (target: RemedyTarget) => ('href' in target ? { href: target.href } : { onClick: () => setIsAdding(true) })
  return (
    <>
      {variant === 'buttons' ? (
        <div className={styles.buttons}>
          {remedies.map(
            ({ text, target }) =>
              target && (
                <Button key={text} {...go(target)}>
                  {target.label}
                </Button>
              ),
          )}
        </div>
      ) : (
        <ul className={styles.remedies}>
          {remedies.map(({ text, target }) => (
            <li key={text}>
              {target ? (
                <Button variant="inline-link" {...go(target)}>
                  {text}
                </Button>
              ) : (
                text
              )}
            </li>
          ))}
        </ul>
      )}
      {isAdding && <AddInstances cluster={cluster} onClose={() => setIsAdding(false)} />}
    </>
  )
}
