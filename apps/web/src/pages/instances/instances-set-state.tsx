import { counted } from '@gantry/shared/console/can'
import type { InstanceView } from '@gantry/shared/console/instance'
import { useMutation } from '@tanstack/react-query'
import { useApi } from '../../api.tsx'
import { CallPreview } from '../../components/call-preview.tsx'
import { Confirm } from '../../components/confirm.tsx'
import { FailureList } from '../../components/failure-list.tsx'
import { notify } from '../../lib/notifications.ts'
import { instancesText } from './instances-text.ts'

/** What UpdateContainerInstancesState takes at once. */
const PER_CALL = 10

interface InstancesSetStateProps {
  cluster: string
  instances: InstanceView[]
  status: 'ACTIVE' | 'DRAINING'
  onClose: () => void
}

/** Says what draining or activating will do, then does it. */
export function InstancesSetState({ cluster, instances, status, onClose }: InstancesSetStateProps) {
  const api = useApi()
  const concerned = instances.filter((instance) => instance.status !== status)
  const verb = status === 'DRAINING' ? 'Drain' : 'Activate'
  const arns = concerned.map(({ arn }) => arn)
  const update = useMutation(
    api.instances.updateState.mutationOptions({
      onSuccess({ updated, failures }) {
        if (updated.length > 0)
          notify({ type: 'success', text: `${counted(updated.length, 'container instance')} now ${status}.` })
        if (failures.length === 0) onClose()
      },
    }),
  )
  return (
    <Confirm
      title={`${verb} ${instancesText(concerned)}`}
      confirmLabel={verb}
      pending={update.isPending}
      error={update.error}
      preview={
        <CallPreview
          operation="UpdateContainerInstancesState"
          input={{ cluster, containerInstances: arns.slice(0, PER_CALL), status }}
          calls={Math.ceil(arns.length / PER_CALL)}
        />
      }
      onConfirm={() => update.mutate({ cluster, containerInstances: arns, status })}
      onDismiss={onClose}
    >
      {status === 'DRAINING' ? <DrainConsequences instances={concerned} /> : 'ECS will place tasks there again.'}
      <FailureList failures={update.data?.failures ?? []} />
    </Confirm>
  )
}

function DrainConsequences({ instances }: { instances: InstanceView[] }) {
  const tasks = instances.reduce((sum, instance) => sum + instance.runningTasksCount + instance.pendingTasksCount, 0)
  if (tasks === 0) return 'No new tasks are placed there. None runs there now.'
  return (
    <>
      No new tasks are placed there. Of the {counted(tasks, 'task')} there now, services replace theirs on other container
      instances, within their deployment percentages; tasks that belong to no service keep running until they end or are stopped.
    </>
  )
}
