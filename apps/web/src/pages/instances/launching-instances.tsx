import type { Ec2InstanceView } from '@gantry/shared/console/ec2'
import type { InstanceView } from '@gantry/shared/console/instance'
import { FAST_REFRESH, SLOW_REFRESH } from '@gantry/shared/console/refresh-interval'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { useApi } from '../../api.tsx'
import { type Column, idColumn, textColumn, timeColumn } from '../../components/columns.tsx'
import { ResourceTable } from '../../components/resource-table.tsx'
import { useNow } from '../../hooks/use-now.ts'
import { loadedRows } from '../../lib/loaded.ts'
import { Ec2Actions } from './ec2-actions.tsx'
import { registrationNote, type RegistrationNote } from './ec2-notes.ts'
import { Ec2Status } from './ec2-status.tsx'

interface Row extends Ec2InstanceView {
  note: RegistrationNote
}

const noteLooks = { wait: 'in-progress', warn: 'warning', stuck: 'error' } as const

const columns: readonly Column<Row>[] = [
  idColumn({ id: 'id', header: 'EC2 Instance', minWidth: 220, isRowHeader: true, value: (row) => row.instanceId }),
  {
    id: 'state',
    header: 'State',
    minWidth: 110,
    value: (row) => row.state,
    cell: (row) => <Ec2Status state={row.state} />,
  },
  textColumn({ id: 'type', header: 'Type', minWidth: 90, value: (row) => row.instanceType }),
  textColumn({ id: 'zone', header: 'Zone', minWidth: 110, value: (row) => row.availabilityZone }),
  timeColumn({ id: 'launched', header: 'Launched', value: (row) => row.launchedAt }),
  {
    id: 'note',
    header: 'Registration',
    minWidth: 320,
    cell: ({ note }) => <StatusIndicator type={noteLooks[note.kind]}>{note.text}</StatusIndicator>,
  },
  { id: 'actions', header: 'Actions', minWidth: 160, cell: (row) => <Ec2Actions ec2={row} /> },
]

/** EC2 instances that were launched for a cluster (those of the address, `?launched=`, in whatever state) but are not in it. */
export function useLaunching(cluster: string, registered: readonly InstanceView[] | undefined): Ec2InstanceView[] {
  const api = useApi()
  const [params] = useSearchParams()
  const ids = (params.get('launched') ?? '').split(',').filter((id) => /^i-\w+$/.test(id))
  const joined = new Set((registered ?? []).map(({ ec2InstanceId }) => ec2InstanceId))
  const isOut = ({ instanceId }: Ec2InstanceView) => !joined.has(instanceId)
  const own = useQuery({
    ...api.ec2.instancesFor.queryOptions({ cluster }),
    refetchInterval: ({ state: { data } }) => (data?.some((each) => isOut(each) && isYoung(each)) ? FAST_REFRESH : SLOW_REFRESH),
  })
  const named = useQuery(api.ec2.instances.queryOptions(ids.length > 0 ? { instanceIds: ids } : skipToken))
  // Which ones are registered is not known, or not of all: then nothing is said. Where EC2 may not be asked, the list below stands alone.
  if (!registered) return []
  const found = new Map([...(named.data ?? []), ...(own.data ?? [])].map((instance) => [instance.instanceId, instance]))
  return [...found.values()].filter(isOut)
}

/** It may register at any moment; later it is not worth asking all the time. */
const isYoung = ({ launchedAt = 0 }: Ec2InstanceView): boolean => Date.now() - launchedAt < 5 * 60_000

/** Those instances, above the list that they are about to join, each with what it waits for. */
export function LaunchingInstances({ instances }: { instances: readonly Ec2InstanceView[] }) {
  const api = useApi()
  const now = useNow(5_000)
  const roles = useQuery(api.roles.list.queryOptions({}))
  return (
    <ResourceTable
      id="launching-instances"
      title="Launched, not registered"
      urlKey="launching-"
      query={loadedRows(instances.map((each) => ({ ...each, note: registrationNote(each, roles.data ?? [], now) })))}
      columns={columns}
      rowId={(row) => row.instanceId}
      isShort
      empty={{ text: 'All of them are registered.' }}
    />
  )
}
