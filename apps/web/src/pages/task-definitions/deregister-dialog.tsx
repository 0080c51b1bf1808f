import SpaceBetween from '@cloudscape-design/components/space-between'
import { useMutation } from '@tanstack/react-query'
import { useApi } from '../../api.tsx'
import { CallPreview } from '../../components/call-preview.tsx'
import { Confirm } from '../../components/confirm.tsx'
import { FailureList } from '../../components/failure-list.tsx'
import { notify } from '../../lib/notifications.ts'

interface DeregisterDialogProps {
  /** `family:revision` of each. */
  taskDefinitions: string[]
  onClose: () => void
}

/** Asks, deregisters, and says of which revisions ECS refused it. */
export function DeregisterDialog({ taskDefinitions, onClose }: DeregisterDialogProps) {
  const api = useApi()
  const deregister = useMutation(
    api.taskDefinitions.deregister.mutationOptions({
      onSuccess({ deregistered, failures }) {
        if (failures.length > 0) return
        notify({
          type: 'success',
          text: `Deregistered ${deregistered.length === 1 ? taskDefinitions[0] : `${deregistered.length} revisions`}.`,
        })
        onClose()
      },
    }),
  )
  const what = taskDefinitions.length === 1 ? taskDefinitions[0] : `${taskDefinitions.length} revisions`
  return (
    <Confirm
      title={`Deregister ${what}`}
      confirmLabel="Yes, Deregister"
      pending={deregister.isPending}
      error={deregister.error}
      onConfirm={() => deregister.mutate({ taskDefinitions })}
      onDismiss={onClose}
    >
      <SpaceBetween size="s">
        {taskDefinitions.length > 1 && <div>{taskDefinitions.join(', ')}</div>}
        <div>
          What is deregistered becomes INACTIVE: no new tasks or services can start from it. Tasks that run go on, services keep
          scaling with it, and it can still be looked at and be the beginning of a new revision.
        </div>
        <FailureList failures={deregister.data?.failures ?? []} />
        <CallPreview operation="DeregisterTaskDefinition" input={{ taskDefinition: taskDefinitions[0] }} />
      </SpaceBetween>
    </Confirm>
  )
}
