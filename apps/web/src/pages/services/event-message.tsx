import type { ServiceView } from '@gantry/shared/console/service'
import type { RecognisedEvent } from '@gantry/shared/ecs/service-events'
import Button from '@cloudscape-design/components/button'
import Icon from '@cloudscape-design/components/icon'
import { useState } from 'react'
import { PathLink } from '../../components/path-link.tsx'
import type { Paths } from '../../paths.ts'
import type { EventRow } from './event-rows.ts'
import { type MessagePart, messageParts } from './message-parts.ts'
import { Remedies } from './remedies.tsx'
import styles from './services.module.css'

interface EventMessageProps {
  row: EventRow
  service: Pick<ServiceView, 'clusterName' | 'name' | 'taskDefinition'>
}

/** The message as ECS wrote it, with links; below it, for those that ask, what it means. */
export function EventMessage({ row: { newest, recognised }, service }: EventMessageProps) {
  const [isOpen, setIsOpen] = useState(false)
  const message = messageParts(newest.message).map((part, index) => <Part key={index} part={part} service={service} />)
  return (
    <div className={styles.message}>
      {recognised?.kind === 'problem' && <Icon name="status-warning" variant="warning" ariaLabel="Problem" />} {message}{' '}
      {recognised && (
        <Button variant="inline-link" ariaExpanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          Explain
        </Button>
      )}
      {recognised && isOpen && <Explanation event={recognised} service={service} />}
    </div>
  )
}

function Explanation({ event, service }: { event: RecognisedEvent; service: EventMessageProps['service'] }) {
  const { cause, remedies, source } = event
  return (
    <dl className={styles.explanation}>
      <dt>Cause</dt>
      <dd>{cause}</dd>
      {remedies.length > 0 && (
        <>
          <dt>Remedies</dt>
          <dd>
            <Remedies event={event} cluster={service.clusterName} service={service} variant="list" />
          </dd>
        </>
      )}
      <dt>Source</dt>
      <dd>
        {source.url ? (
          <a href={source.url} target="_blank" rel="noreferrer">
            {source.title}
          </a>
        ) : (
          source.title
        )}
      </dd>
    </dl>
  )
}

function Part({ part: { text, names }, service }: { part: MessagePart; service: EventMessageProps['service'] }) {
  if (!names) return text
  return <PathLink to={(to) => hrefOf(names, text, service, to)}>{text}</PathLink>
}

function hrefOf(
  names: NonNullable<MessagePart['names']>,
  id: string,
  { clusterName, name }: EventMessageProps['service'],
  to: Paths,
): string {
  if (names === 'task') return to.task(clusterName, id)
  if (names === 'load-balancer') return to.service(clusterName, name, 'details')
  return id.startsWith('i-') ? `${to.cluster(clusterName, 'instances')}?q=${id}` : to.instance(clusterName, id)
}
