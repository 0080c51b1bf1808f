import { counted } from '@gantry/shared/console/can'
import type { Failure } from '@gantry/shared/console/listing'
import type { InstanceView } from '@gantry/shared/console/instance'
import Checkbox from '@cloudscape-design/components/checkbox'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { apiErrorOf, useApi } from '../../api.tsx'
import { CallPreview } from '../../components/call-preview.tsx'
import { Confirm } from '../../components/confirm.tsx'
import { FailureList } from '../../components/failure-list.tsx'
import { notify } from '../../lib/notifications.ts'
import { instancesText } from './instances-text.ts'

interface InstancesDeregisterProps {
  cluster: string
  instances: InstanceView[]
  onClose: () => void
  onDeregistered?: () => void
}

/** Takes container instances out of their cluster, one call each, as the API has it; those that ECS refuses stay and are named. */
export function InstancesDeregister({ cluster, instances, onClose, onDeregistered }: InstancesDeregisterProps) {
  const api = useApi()
  const [force, setForce] = useState(false)
  const [done, setDone] = useState<ReadonlySet<string>>(new Set())
  const [failures, setFailures] = useState<Failure[]>([])
  const left = instances.filter(({ arn }) => !done.has(arn))
  const tasks = left.reduce((sum, instance) => sum + instance.runningTasksCount + instance.pendingTasksCount, 0)
  const deregister = useMutation(api.instances.deregister.mutationOptions())

  const deregisterEach = async () => {
    const refused: Failure[] = []
    const gone = new Set(done)
    for (const { arn } of left) {
      try {
        await deregister.mutateAsync({ cluster, containerInstance: arn, force })
        gone.add(arn)
      } catch (error) {
        refused.push({ arn, reason: apiErrorOf(error).message })
      }
    }
    setDone(gone)
    setFailures(refused)
    if (refused.length > 0) return
    notify({ type: 'success', text: `${counted(instances.length, 'container instance')} deregistered from ${cluster}.` })
    onClose()
    onDeregistered?.()
  }
  const deregisterAll = useMutation({ mutationFn: deregisterEach })

  return (
    <Confirm
      title={`Deregister ${instancesText(left)}`}
      confirmLabel="Yes, Deregister"
      disabledReason={tasks > 0 && !force ? 'Tasks run there: drain first, or choose to deregister by force.' : undefined}
      pending={deregisterAll.isPending}
      // Each refusal is in the list of what was not done.
      error={undefined}
      preview={
        <CallPreview
          operation="DeregisterContainerInstance"
          input={{ cluster, containerInstance: left[0]?.arn, force }}
          calls={left.length}
        />
      }
      onConfirm={() => deregisterAll.mutate()}
      onDismiss={onClose}
    >
      <SpaceBetween size="s">
        <div>ECS forgets what is deregistered at once; the EC2 instance behind it keeps running until it is terminated.</div>
        {tasks > 0 && (
          <Checkbox
            checked={force}
            onChange={({ detail }) => setForce(detail.checked)}
            description={`The ${counted(tasks, 'task')} there become orphans: their containers go on running on the machine, but ECS no longer sees or stops them. Services start others elsewhere.`}
          >
            Deregister by force
          </Checkbox>
        )}
        <FailureList failures={failures} />
      </SpaceBetween>
    </Confirm>
  )
}
