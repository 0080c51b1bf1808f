import type { ContainerView, TaskDetailView } from '@gantry/shared/console/task'
import { exitCodeWords } from '@gantry/shared/ecs/exit-codes'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useApi } from '../../api.tsx'
import { type Column, idColumn, statusColumn, textColumn } from '../../components/columns.tsx'
import { ResourceTable } from '../../components/resource-table.tsx'
import { loadedRows } from '../../lib/loaded.ts'
import { useConnection } from '../../lib/session.ts'
import { NetworkBindings } from './network-bindings.tsx'

/** The containers of a task: how each is or ended, and where it can be reached. */
export function TaskContainers({ cluster, task }: { cluster: string; task: TaskDetailView }) {
  const host = useHost(cluster, task)
  const { kind } = useConnection()
  // Addresses of emulated machines lead nowhere.
  const isReachable = kind !== 'emulator' && task.lastStatus === 'RUNNING'
  const columns = useMemo(() => containerColumns(host, isReachable), [host, isReachable])
  return (
    <ResourceTable
      id="task-containers"
      isShort
      title="Containers"
      query={useMemo(() => loadedRows(task.containers), [task.containers])}
      columns={columns}
      rowId={(container) => container.name}
      empty={{ text: 'ECS names no containers yet.' }}
    />
  )
}

/** Address of the container instance: the public one where it has one. */
function useHost(cluster: string, { containerInstanceId }: TaskDetailView): string | undefined {
  const api = useApi()
  const instance = useQuery(
    api.instances.get.queryOptions(containerInstanceId ? { cluster, containerInstance: containerInstanceId } : skipToken),
  )
  return instance.data?.publicIp ?? instance.data?.privateIp
}

function containerColumns(host: string | undefined, isReachable: boolean): readonly Column<ContainerView>[] {
  return [
    textColumn({ id: 'name', header: 'Name', isRowHeader: true, value: (container) => container.name }),
    statusColumn({ id: 'status', header: 'Last status', value: (container) => container.lastStatus }),
    textColumn({ id: 'exit', header: 'Exit code', value: exitText }),
    textColumn({ id: 'reason', header: 'Reason', value: (container) => container.reason }),
    {
      id: 'bindings',
      header: 'Network bindings',
      value: ({ networkBindings }) => networkBindings.map(({ hostPort }) => hostPort).join(' '),
      cell: (container) => <NetworkBindings bindings={container.networkBindings} host={host} isReachable={isReachable} />,
    },
    textColumn({ id: 'image', header: 'Image', value: (container) => container.image }),
    textColumn({ id: 'health', header: 'Health', value: (container) => container.healthStatus }),
    idColumn({ id: 'runtime', header: 'Docker id', value: (container) => container.runtimeId, isHidden: true }),
  ]
}

function exitText({ exitCode }: ContainerView): string | undefined {
  return exitCode === undefined ? undefined : `${exitCode}: ${exitCodeWords(exitCode)}`
}
