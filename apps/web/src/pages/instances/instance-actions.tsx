import { instanceCan } from '@gantry/shared/console/instance-can'
import type { InstanceView } from '@gantry/shared/console/instance'
import type { Can } from '@gantry/shared/console/can'
import { useState } from 'react'
import { ActionsMenu } from '../../components/actions-menu.tsx'
import { InstancesDeregister } from './instances-deregister.tsx'
import { InstancesSetState } from './instances-set-state.tsx'

interface InstanceActionsProps {
  cluster: string
  /** Those chosen, or the one of the page. */
  instances: InstanceView[]
  /** What the menu is called where the page has another one. */
  text?: string
}

/** Drain, activate and deregister, for one or several container instances at once. */
export function InstanceActions({ cluster, instances, text }: InstanceActionsProps) {
  const [open, setOpen] = useState<'drain' | 'activate' | 'deregister'>()
  // The dialog keeps what it was opened with, also when the list refreshes below it.
  const [subjects, setSubjects] = useState<InstanceView[]>([])
  const close = () => setOpen(undefined)
  const action = (id: 'drain' | 'activate' | 'deregister', text: string, can: (instance: InstanceView) => Can) => ({
    id,
    text,
    can: anyCan(instances, can),
    onSelect() {
      setSubjects(instances)
      setOpen(id)
    },
  })
  return (
    <>
      <ActionsMenu
        text={text}
        disabledReason={instances.length === 0 ? 'Choose one or more container instances first.' : undefined}
        actions={[
          action('drain', 'Drain', instanceCan.drain),
          action('activate', 'Activate', instanceCan.activate),
          action('deregister', 'Deregister', instanceCan.forceDeregister),
        ]}
      />
      {open === 'drain' && <InstancesSetState cluster={cluster} instances={subjects} status="DRAINING" onClose={close} />}
      {open === 'activate' && <InstancesSetState cluster={cluster} instances={subjects} status="ACTIVE" onClose={close} />}
      {open === 'deregister' && <InstancesDeregister cluster={cluster} instances={subjects} onClose={close} />}
    </>
  )
}

/** Allowed when it is for at least one of them; ECS leaves the others as they are. */
function anyCan(instances: InstanceView[], can: (instance: InstanceView) => Can): Can {
  const refusals = instances.map(can).filter((answer) => !answer.allowed)
  return refusals.length < instances.length || instances.length === 0 ? { allowed: true } : refusals[0]!
}
