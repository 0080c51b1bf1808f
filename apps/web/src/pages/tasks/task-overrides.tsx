import type { TaskDetailView } from '@gantry/shared/console/task'
import { DetailSection } from '../../components/detail-section.tsx'

/** What this run changed about its task definition; nothing is shown when it changed nothing. */
export function TaskOverrides({ overrides }: { overrides: TaskDetailView['overrides'] }) {
  const { taskRoleArn, cpu, memory, containerOverrides } = overrides
  const items = [
    ...filled([
      ['Task role', taskRoleArn],
      ['Task CPU', cpu && `${cpu} units`],
      ['Task memory', memory && `${memory} MiB`],
    ]),
    ...containerOverrides.flatMap(({ name, command, environment, ...sizes }) =>
      filled([
        [`${name}: command`, command && <code>{JSON.stringify(command)}</code>],
        [`${name}: environment`, environment?.length && <Variables variables={environment} />],
        [`${name}: CPU`, sizes.cpu !== undefined && `${sizes.cpu} units`],
        [`${name}: memory`, sizes.memory !== undefined && `${sizes.memory} MiB`],
        [`${name}: memory reservation`, sizes.memoryReservation !== undefined && `${sizes.memoryReservation} MiB`],
      ]),
    ),
  ]
  if (items.length === 0) return null
  return <DetailSection title="Overrides" columns={3} items={items} />
}

function Variables({ variables }: { variables: { name: string; value: string }[] }) {
  return variables.map(({ name, value }) => (
    <div key={name}>
      <code>{`${name}=${value}`}</code>
    </div>
  ))
}

function filled(items: [label: string, value: React.ReactNode][]) {
  return items.flatMap(([label, value]) => (value ? [{ label, value }] : []))
}
