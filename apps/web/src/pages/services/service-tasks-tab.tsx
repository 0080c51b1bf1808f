import Button from '@cloudscape-design/components/button'
import { usePaths } from '../../hooks/use-paths.ts'
import { TasksTable } from '../tasks/tasks-table.tsx'
import { useService } from './use-service.ts'

/** The tasks that the service runs, and those that it ran. */
export function ServiceTasksTab() {
  const to = usePaths()
  const { clusterName: cluster, name, desiredCount } = useService()
  return (
    <TasksTable
      cluster={cluster}
      serviceName={name}
      empty={
        desiredCount === 0
          ? {
              text: 'The service is scaled to zero: it wants no tasks.',
              action: <Button href={to.updateService(cluster, name)}>Update Service</Button>,
            }
          : {
              text: 'No task of the service runs or is starting. Its events say why.',
              action: <Button href={to.service(cluster, name, 'events')}>Events</Button>,
            }
      }
    />
  )
}
