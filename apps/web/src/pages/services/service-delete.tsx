import { counted } from '@gantry/shared/console/can'
import { serviceCan } from '@gantry/shared/console/service-can'
import type { ServiceDetailView } from '@gantry/shared/console/service'
import RadioGroup from '@cloudscape-design/components/radio-group'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useApi } from '../../api.tsx'
import { CallPreview } from '../../components/call-preview.tsx'
import { ConfirmDelete } from '../../components/confirm-delete.tsx'
import { Status } from '../../components/status.tsx'
import { notify } from '../../lib/notifications.ts'

interface ServiceDeleteProps {
  cluster: string
  name: string
  onClose: () => void
  onDeleted?: () => void
}

type Way = 'scale' | 'force'

/** Deletes a service. One that wants tasks is scaled to zero first, or deleted by force, as one chooses. */
export function ServiceDelete({ cluster, name, onClose, onDeleted }: ServiceDeleteProps) {
  const api = useApi()
  const service = useQuery(api.services.get.queryOptions({ cluster, service: name }))
  const [way, setWay] = useState<Way>('scale')
  const [isWaiting, setIsWaiting] = useState(false)
  const remove = useMutation(
    api.services.delete.mutationOptions({
      onSuccess() {
        notify({ type: 'success', text: `Service ${name} is deleted. Tasks that still run are stopped.` })
        onClose()
        onDeleted?.()
      },
      onError: () => setIsWaiting(false),
    }),
  )
  const scale = useMutation(api.services.update.mutationOptions({ onSuccess: () => setIsWaiting(true) }))
  const guard = service.data && serviceCan.delete(service.data)
  // Refused only because the service still wants tasks.
  const refusal =
    service.data && guard && !guard.allowed && serviceCan.forceDelete(service.data).allowed ? guard.reason : undefined
  const left = service.data ? tasksLeft(service.data) : undefined

  const isEmpty = isWaiting && service.data?.desiredCount === 0 && left === 0
  const { mutate: removeNow } = remove
  useEffect(() => {
    if (isEmpty) removeNow({ cluster, service: name })
  }, [isEmpty, removeNow, cluster, name])

  const confirm = () => {
    if (!refusal) remove.mutate({ cluster, service: name })
    else if (way === 'force') remove.mutate({ cluster, service: name, force: true })
    else scale.mutate({ cluster, service: name, desiredCount: 0 })
  }

  return (
    <ConfirmDelete
      title={`Delete service ${name}`}
      disabledReason={service.data ? undefined : 'The service is being read.'}
      pending={remove.isPending || scale.isPending || isWaiting}
      error={remove.error ?? scale.error ?? service.error}
      preview={
        refusal && way === 'scale' ? (
          <CallPreview operation="UpdateService" input={{ cluster, service: name, desiredCount: 0 }} calls={2} />
        ) : (
          <CallPreview operation="DeleteService" input={{ cluster, service: name, force: refusal ? true : undefined }} />
        )
      }
      onConfirm={confirm}
      onDismiss={onClose}
    >
      <SpaceBetween size="m">
        <div>
          ECS stops its tasks and forgets its events. This cannot be taken back; a new service may take its name once the last
          task has stopped.
        </div>
        {isWaiting && left !== undefined && (
          <div>
            <Status status="IN_PROGRESS" text={left > 0 ? `${counted(left, 'task')} still stopping` : 'Deleting'} />
            <div>Keep this open: the service is deleted when its last task has stopped. Closed now, it stays at 0 tasks.</div>
          </div>
        )}
        {refusal && !isWaiting && (
          <>
            <div>{refusal}</div>
            <RadioGroup
              ariaLabel="How to delete the service"
              value={way}
              items={[
                {
                  value: 'scale',
                  label: 'Scale to zero, then delete',
                  description: 'Sets the number of tasks to 0, waits until the last one has stopped, and deletes the service.',
                },
                {
                  value: 'force',
                  label: 'Delete by force',
                  description: 'One call (force): the service is gone at once, and ECS stops its tasks.',
                },
              ]}
              onChange={({ detail }) => setWay(detail.value as Way)}
            />
          </>
        )}
      </SpaceBetween>
    </ConfirmDelete>
  )
}

function tasksLeft({ runningCount, pendingCount }: Pick<ServiceDetailView, 'runningCount' | 'pendingCount'>): number {
  return runningCount + pendingCount
}
