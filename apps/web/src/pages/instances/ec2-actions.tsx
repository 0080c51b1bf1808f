import { ec2Can } from '@gantry/shared/console/ec2-can'
import type { Ec2InstanceView } from '@gantry/shared/console/ec2'
import type { InstanceView } from '@gantry/shared/console/instance'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../../api.tsx'
import { ActionsMenu } from '../../components/actions-menu.tsx'
import { CallPreview } from '../../components/call-preview.tsx'
import { Confirm } from '../../components/confirm.tsx'
import { notify } from '../../lib/notifications.ts'
import { type Ec2Action, ec2ActionWords, ec2Consequences } from './ec2-action-words.ts'

interface Ec2ActionsProps {
  ec2: Ec2InstanceView
  /** The container instance that it is; absent while it is none. */
  instance?: InstanceView
}

/** Start, stop, reboot and terminate, each with what ECS makes of it. */
export function Ec2Actions({ ec2, instance }: Ec2ActionsProps) {
  const [open, setOpen] = useState<Ec2Action>()
  return (
    <>
      <ActionsMenu
        text="EC2 actions"
        actions={(['start', 'stop', 'reboot', 'terminate'] as const).map((id) => ({
          id,
          text: ec2ActionWords[id].verb,
          can: ec2Can[id](ec2),
          onSelect: () => setOpen(id),
        }))}
      />
      {open && <Ec2Confirm action={open} ec2={ec2} instance={instance} onClose={() => setOpen(undefined)} />}
    </>
  )
}

function Ec2Confirm({ action, ec2, instance, onClose }: Ec2ActionsProps & { action: Ec2Action; onClose: () => void }) {
  const api = useApi()
  const { verb, confirm, operation, done } = ec2ActionWords[action]
  const { instanceId } = ec2
  const { mutate, isPending, error } = useMutation(
    api.ec2[action].mutationOptions({
      onSuccess() {
        notify({ type: 'success', text: `EC2 instance ${instanceId} ${done}.` })
        onClose()
      },
    }),
  )
  return (
    <Confirm
      title={`${verb} EC2 instance ${instanceId}`}
      confirmLabel={confirm}
      pending={isPending}
      error={error}
      preview={<CallPreview service="ec2" operation={operation} input={{ InstanceIds: [instanceId] }} />}
      onConfirm={() => mutate({ instanceIds: [instanceId] })}
      onDismiss={onClose}
    >
      <SpaceBetween size="s">
        {ec2Consequences(action, ec2, instance).map((text) => (
          <div key={text}>{text}</div>
        ))}
      </SpaceBetween>
    </Confirm>
  )
}
