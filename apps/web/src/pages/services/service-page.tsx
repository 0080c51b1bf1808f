import { serviceCan } from '@gantry/shared/console/service-can'
import type { ServiceDetailView } from '@gantry/shared/console/service'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Outlet, useNavigate } from 'react-router'
import { useApi } from '../../api.tsx'
import { ActionButton } from '../../components/action-button.tsx'
import { ActionsMenu } from '../../components/actions-menu.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { RouteTabs } from '../../components/route-tabs.tsx'
import { Subject } from '../../components/subject.tsx'
import { Time } from '../../components/time.tsx'
import { usePaths, useRequiredParam } from '../../hooks/use-paths.ts'
import { TaskDefinitionLink } from '../tasks/task-definition-link.tsx'
import { ServiceDelete } from './service-delete.tsx'
import { ServiceHeadline } from './service-headline.tsx'
import styles from './services.module.css'

/** One service: whether it is healthy, what changed, why not; and its tabs. */
export function ServicePage() {
  const cluster = useRequiredParam('cluster')
  const name = useRequiredParam('service')
  const api = useApi()
  const to = usePaths()
  const service = useQuery(api.services.get.queryOptions({ cluster, service: name }))
  return (
    <Subject query={service} name={`Service ${name}`} list={{ text: 'All services', href: to.cluster(cluster) }}>
      {(service) => (
        <>
          <ServiceHeader cluster={cluster} service={service} />
          <ServiceHeadline cluster={cluster} service={service} />
          <RouteTabs
            label={`Service ${name}`}
            tabs={[
              { text: 'Tasks', href: to.service(cluster, name, 'tasks') },
              { text: 'Events', href: to.service(cluster, name, 'events') },
              { text: 'Deployments', href: to.service(cluster, name, 'deployments') },
              { text: 'Details', href: to.service(cluster, name, 'details') },
            ]}
          />
          <Outlet context={service} />
        </>
      )}
    </Subject>
  )
}

function ServiceHeader({ cluster, service }: { cluster: string; service: ServiceDetailView }) {
  const to = usePaths()
  const navigate = useNavigate()
  const [isDeleting, setIsDeleting] = useState(false)
  const { name } = service
  return (
    <>
      <PageHeader
        title={`Service : ${name}`}
        status={service.status}
        description={<ServiceNumbers service={service} />}
        actions={
          <>
            <ActionButton can={serviceCan.update(service)} href={to.updateService(cluster, name)}>
              Update Service
            </ActionButton>
            <ActionsMenu
              actions={[
                {
                  id: 'force',
                  text: 'Force new deployment',
                  can: serviceCan.update(service),
                  href: `${to.updateService(cluster, name)}?force=true`,
                },
                { id: 'delete', text: 'Delete', can: serviceCan.forceDelete(service), onSelect: () => setIsDeleting(true) },
              ]}
            />
          </>
        }
      />
      {isDeleting && (
        <ServiceDelete
          cluster={cluster}
          name={name}
          onClose={() => setIsDeleting(false)}
          onDeleted={() => void navigate(to.cluster(cluster))}
        />
      )}
    </>
  )
}

/** `Desired 2 · Running 1 · Pending 0 · web:3 · percentages 100/200 · created 3 h ago` */
function ServiceNumbers({ service }: { service: ServiceDetailView }) {
  const { desiredCount, runningCount, pendingCount, minimumHealthyPercent, maximumPercent, createdAt } = service
  return (
    <span className={styles.numbers}>
      Desired {desiredCount} · Running {runningCount} · Pending {pendingCount} ·{' '}
      <TaskDefinitionLink name={service.taskDefinition} /> · percentages {minimumHealthyPercent}/{maximumPercent} · created{' '}
      <Time at={createdAt} />
    </span>
  )
}
