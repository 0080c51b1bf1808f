import type { InstanceView } from '@gantry/shared/console/instance'
import { type Column, countColumn, idColumn, shareColumn, textColumn, timeColumn } from '../../components/columns.tsx'
import { Status } from '../../components/status.tsx'
import { cpuShare, memoryShare } from './instance-resources.ts'

/** Columns of a cluster's container instances. */
export function instanceColumns(cluster: string): readonly Column<InstanceView>[] {
  return [
    idColumn({
      id: 'id',
      header: 'Container Instance',
      isRowHeader: true,
      value: (instance) => instance.id,
      href: (instance, to) => to.instance(cluster, instance.id),
    }),
    textColumn({ id: 'ec2', header: 'EC2 Instance', value: (instance) => instance.ec2InstanceId }),
    textColumn({ id: 'zone', header: 'Zone', value: (instance) => instance.availabilityZone }),
    {
      id: 'status',
      header: 'Status',
      value: (instance) => (instance.agentConnected ? instance.status : `${instance.status}, agent disconnected`),
      cell: (instance) => <InstanceStatus instance={instance} />,
    },
    textColumn({ id: 'type', header: 'Type', value: (instance) => instance.instanceType }),
    countColumn({ id: 'running', header: 'Running', value: (instance) => instance.runningTasksCount }),
    countColumn({ id: 'pending', header: 'Pending', value: (instance) => instance.pendingTasksCount, isHidden: true }),
    shareColumn({ id: 'cpu', header: 'CPU reserved', unit: 'units', share: cpuShare }),
    countColumn({ id: 'cpu-available', header: 'CPU available', value: (instance) => instance.remaining.cpu, isHidden: true }),
    shareColumn({ id: 'memory', header: 'Memory reserved', unit: 'MiB', share: memoryShare }),
    countColumn({
      id: 'memory-available',
      header: 'Memory available (MiB)',
      value: (instance) => instance.remaining.memory,
      isHidden: true,
    }),
    textColumn({ id: 'agent', header: 'Agent', value: agentStatus, isHidden: true }),
    textColumn({ id: 'agent-version', header: 'Agent version', value: (instance) => instance.agentVersion, isHidden: true }),
    textColumn({ id: 'docker-version', header: 'Docker version', value: (instance) => instance.dockerVersion, isHidden: true }),
    timeColumn({ id: 'registered', header: 'Registered', value: (instance) => instance.registeredAt, isHidden: true }),
  ]
}

/** ECS's word, and beside it the one thing that makes an ACTIVE container instance useless. */
function InstanceStatus({ instance }: { instance: InstanceView }) {
  if (!instance.agentConnected) return <Status status="DISCONNECTED" text={`${instance.status}, agent disconnected`} />
  return (
    <>
      <Status status={instance.status} />
      <span className="visually-hidden">, agent connected</span>
    </>
  )
}

function agentStatus(instance: InstanceView): 'Connected' | 'Disconnected' {
  return instance.agentConnected ? 'Connected' : 'Disconnected'
}
