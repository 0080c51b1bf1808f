import { counted } from '@gantry/shared/console/can'
import type { Failure } from '@gantry/shared/console/listing'
import type { TaskView } from '@gantry/shared/console/task'
import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { apiErrorOf, useApi } from '../../api.tsx'
import { CallPreview } from '../../components/call-preview.tsx'
import { Confirm } from '../../components/confirm.tsx'
import { FailureList } from '../../components/failure-list.tsx'
import { notify } from '../../lib/notifications.ts'

interface TasksStopProps {
  cluster: string
  tasks: TaskView[]
  onClose: () => void
}

const LONGEST = 255

/** Stops tasks with a reason, one call each, as the API has it; those that ECS refuses to stop are named. */
export function TasksStop({ cluster, tasks, onClose }: TasksStopProps) {
  const api = useApi()
  const [reason, setReason] = useState('')
  const [done, setDone] = useState<ReadonlySet<string>>(new Set())
  const [failures, setFailures] = useState<Failure[]>([])
  const left = tasks.filter(({ arn }) => !done.has(arn))
  const stop = useMutation(api.tasks.stop.mutationOptions())

  const stopAll = async () => {
    const refused: Failure[] = []
    const stopped = new Set(done)
    for (const { arn, id } of left) {
      try {
        await stop.mutateAsync({ cluster, task: id, reason: reason.trim() || undefined })
        stopped.add(arn)
      } catch (error) {
        refused.push({ arn, reason: apiErrorOf(error).message })
      }
    }
    setDone(stopped)
    setFailures(refused)
    if (refused.length > 0) return
    notify({ type: 'success', text: `${counted(tasks.length, 'task')} of ${cluster} told to stop.` })
    onClose()
  }

  return (
    <Confirm
      title={`Stop ${left.length === 1 ? `task ${left[0]!.id}` : counted(left.length, 'task')}`}
      confirmLabel="Stop"
      pending={stop.isPending}
      // Each refusal is in the list of what was not done.
      error={undefined}
      preview={
        <CallPreview
          operation="StopTask"
          input={{ cluster, task: left[0]?.id, reason: reason.trim() || undefined }}
          calls={left.length}
        />
      }
      onConfirm={() => void stopAll()}
      onDismiss={onClose}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!stop.isPending) void stopAll()
        }}
      >
        <SpaceBetween size="m">
          <div>
            The containers are asked to end (SIGTERM) and are killed after 30 s, or after the stop time-out of their definition.{' '}
            {replaced(left)}
          </div>
          <FormField
            label="Reason"
            description="Stays with the task for as long as ECS remembers it."
            constraintText={`Optional, up to ${LONGEST} characters`}
          >
            <Input
              value={reason}
              onChange={({ detail }) => setReason(detail.value.slice(0, LONGEST))}
              placeholder="Deployed by mistake"
              autoFocus
              autoComplete={false}
            />
          </FormField>
          <FailureList failures={failures} />
        </SpaceBetween>
      </form>
    </Confirm>
  )
}

function replaced(tasks: TaskView[]): string {
  const services = new Set(tasks.flatMap(({ serviceName }) => serviceName ?? []))
  if (services.size === 0) return ''
  return `${services.size === 1 ? `Service ${[...services][0]} starts` : `Their ${services.size} services start`} others in their place.`
}
