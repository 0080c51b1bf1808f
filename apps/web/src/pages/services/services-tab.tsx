import { type Can, refused } from '@gantry/shared/console/can'
import { serviceCan } from '@gantry/shared/console/service-can'
import type { ServiceView } from '@gantry/shared/console/service'
import Button from '@cloudscape-design/components/button'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../../api.tsx'
import { ActionButton } from '../../components/action-button.tsx'
import { ResourceTable } from '../../components/resource-table.tsx'
import { Status } from '../../components/status.tsx'
import { usePaths, useRequiredParam } from '../../hooks/use-paths.ts'
import { useSelection } from '../../hooks/use-selection.ts'
import { serviceColumns } from './service-columns.tsx'
import { ServiceDelete } from './service-delete.tsx'
import { attentionText } from './services-summary.ts'

/** The services of a cluster. */
export function ServicesTab() {
  const cluster = useRequiredParam('cluster')
  const api = useApi()
  const to = usePaths()
  const services = useQuery(api.services.list.queryOptions({ cluster }))
  const selection = useSelection(services.data?.items, (service) => service.name)
  const [chosen] = selection.rows
  const [deleting, setDeleting] = useState<string>()
  const attention = attentionText(services.data?.items ?? [])
  const canDo = (action: (service: ServiceView) => Can) => (chosen ? action(chosen) : refused('Choose a service first.'))

  return (
    <>
      <ResourceTable
        id="services"
        title="Services"
        description={attention && <Status status="DEGRADED" text={attention} />}
        query={services}
        columns={serviceColumns}
        rowId={(service) => service.name}
        defaultSort="name"
        selection={{ ...selection, mode: 'single' }}
        empty={{
          text: 'No services in this cluster yet. A service keeps a number of tasks running and replaces those that fail.',
          action: <Button href={to.createService({ cluster })}>Create Service</Button>,
        }}
        actions={
          <>
            <ActionButton can={canDo(serviceCan.update)} href={chosen && to.updateService(cluster, chosen.name)}>
              Update
            </ActionButton>
            {/* Above a desired count of 0 the dialog explains the guard and offers the ways around it. */}
            <ActionButton can={canDo(serviceCan.forceDelete)} onClick={() => setDeleting(chosen?.name)}>
              Delete
            </ActionButton>
            <Button variant="primary" href={to.createService({ cluster })}>
              Create
            </Button>
          </>
        }
      />
      {deleting && <ServiceDelete cluster={cluster} name={deleting} onClose={() => setDeleting(undefined)} />}
    </>
  )
}
