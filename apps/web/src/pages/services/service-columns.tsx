import { serviceHealth } from '@gantry/shared/console/service-health'
import type { ServiceView } from '@gantry/shared/console/service'
import { recogniseServiceEvent } from '@gantry/shared/ecs/service-events'
import { type Column, countColumn, linkColumn, textColumn, timeColumn } from '../../components/columns.tsx'
import { Time } from '../../components/time.tsx'
import { taskDefinitionHref } from '../tasks/task-definition-link.tsx'
import { ServiceHealthText } from './service-health-text.tsx'

export const serviceColumns: readonly Column<ServiceView>[] = [
  linkColumn({
    id: 'name',
    header: 'Service name',
    value: (service) => service.name,
    href: (service, to) => to.service(service.clusterName, service.name),
  }),
  {
    id: 'health',
    header: 'Health',
    minWidth: 240,
    value: (service) => serviceHealth(service).text,
    cell: (service) => <ServiceHealthText service={service} />,
  },
  countColumn({ id: 'desired', header: 'Desired', value: (service) => service.desiredCount }),
  countColumn({ id: 'running', header: 'Running', value: (service) => service.runningCount }),
  countColumn({ id: 'pending', header: 'Pending', value: (service) => service.pendingCount }),
  linkColumn({
    id: 'task-definition',
    header: 'Task definition',
    isRowHeader: false,
    value: (service) => service.taskDefinition,
    href: (service, to) => taskDefinitionHref(service.taskDefinition, to),
  }),
  {
    id: 'event',
    header: 'Last event',
    maxWidth: 180,
    value: (service) => service.lastEvent?.message,
    cell: ({ lastEvent }) =>
      lastEvent ? (
        <span title={lastEvent.message}>
          <Time at={lastEvent.createdAt} /> {recogniseServiceEvent(lastEvent.message)?.short ?? lastEvent.message}
        </span>
      ) : (
        '–'
      ),
  },
  textColumn({ id: 'status', header: 'Status', value: (service) => service.status, isHidden: true }),
  textColumn({ id: 'type', header: 'Service type', value: (service) => service.schedulingStrategy, isHidden: true }),
  timeColumn({ id: 'created', header: 'Created', value: (service) => service.createdAt, isHidden: true }),
]
