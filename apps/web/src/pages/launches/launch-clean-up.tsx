import type { LaunchView } from '@gantry/shared/console/launch/launch-view'
import { counted } from '@gantry/shared/console/can'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useMutation } from '@tanstack/react-query'
import { useApi } from '../../api.tsx'
import { ConfirmDelete } from '../../components/confirm-delete.tsx'

interface LaunchCleanUpProps {
  launch: LaunchView
  onClose: () => void
  /** When the deletion has begun. */
  onDone?: () => void
}

/** Takes away exactly what a launch made, by deleting its stack. After a failure it is called rolling back. */
export function LaunchCleanUp({ launch, onClose, onDone }: LaunchCleanUpProps) {
  const api = useApi()
  const { stackName, state, resources } = launch
  const isRollBack = state === 'failed'
  const options = {
    onSuccess() {
      onClose()
      onDone?.()
    },
  }
  const rollBack = useMutation(api.launch.rollBack.mutationOptions(options))
  const cleanUp = useMutation(api.launch.cleanUp.mutationOptions(options))
  const { mutate, isPending, error } = isRollBack ? rollBack : cleanUp
  return (
    <ConfirmDelete
      title={isRollBack ? `Roll back ${stackName}` : `Clean up ${stackName}`}
      confirmLabel={isRollBack ? 'Roll back everything' : 'Clean up everything'}
      pending={isPending}
      error={error}
      onConfirm={() => mutate({ stackName })}
      onDismiss={onClose}
    >
      <SpaceBetween size="s">
        <div>
          {counted(resources.length, 'resource')} of the stack {resources.length === 1 ? 'is' : 'are'} deleted, and whatever runs
          in them stops. This cannot be taken back. The IAM roles stay, because they belong to the account.
        </div>
        <ul>
          {resources.map(({ logicalId, physicalId, resourceType }) => (
            <li key={logicalId}>
              {logicalId} <small>{`${resourceType} · ${physicalId}`}</small>
            </li>
          ))}
        </ul>
      </SpaceBetween>
    </ConfirmDelete>
  )
}
