import { useMutation } from '@tanstack/react-query'
import { useApi } from '../../api.tsx'
import { CallPreview } from '../../components/call-preview.tsx'
import { ConfirmDelete } from '../../components/confirm-delete.tsx'
import { notify } from '../../lib/notifications.ts'

interface ClusterDeleteProps {
  cluster: string
  onClose: () => void
  onDeleted?: () => void
}

/** Asks, deletes, and shows ECS's own guard when something is still in the cluster. */
export function ClusterDelete({ cluster, onClose, onDeleted }: ClusterDeleteProps) {
  const api = useApi()
  const remove = useMutation(
    api.clusters.delete.mutationOptions({
      onSuccess() {
        notify({ type: 'success', text: `Cluster ${cluster} is deleted.` })
        onClose()
        onDeleted?.()
      },
    }),
  )
  return (
    <ConfirmDelete
      title={`Delete cluster ${cluster}`}
      pending={remove.isPending}
      error={remove.error}
      preview={<CallPreview operation="DeleteCluster" input={{ cluster }} />}
      onConfirm={() => remove.mutate({ cluster })}
      onDismiss={onClose}
    >
      The cluster becomes INACTIVE and leaves the list. ECS refuses while it has services, tasks or container instances. A new
      cluster may take its name.
    </ConfirmDelete>
  )
}
