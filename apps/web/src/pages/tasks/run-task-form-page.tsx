import { counted } from '@gantry/shared/console/can'
import type { RunTaskResult } from '@gantry/shared/console/service'
import { lastPart } from '@gantry/shared/ecs/arn'
import Container from '@cloudscape-design/components/container'
import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import RadioGroup from '@cloudscape-design/components/radio-group'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { apiErrorOf, useApi } from '../../api.tsx'
import { CallPreview } from '../../components/call-preview.tsx'
import { FormPage } from '../../components/form-page.tsx'
import { usePaths } from '../../hooks/use-paths.ts'
import { notify } from '../../lib/notifications.ts'
import { newClientToken } from './client-token.ts'
import { ClusterChooser } from './cluster-chooser.tsx'
import { InstancesChooser } from './instances-chooser.tsx'
import { RunTaskAdvanced } from './run-task-advanced.tsx'
import { mostTasks, type RunTaskForm, runTaskProblems, toRunTaskInput } from './run-task-form.ts'
import { RunTaskOutcome } from './run-task-outcome.tsx'
import { TaskDefinitionChooser } from './task-definition-chooser.tsx'
import { roomText, useRoom } from './use-room.ts'
import { useTaskDefinition } from './use-task-definition.ts'

interface RunTaskFormPageProps {
  start: RunTaskForm
  /** The task that `start` is like. */
  like?: string
}

/** The form of Run Task: RunTask where ECS places the tasks, StartTask where the container instances are chosen. */
export function RunTaskFormPage({ start, like }: RunTaskFormPageProps) {
  const api = useApi()
  const to = usePaths()
  const navigate = useNavigate()
  const [form, setForm] = useState(start)
  const [isChecked, setIsChecked] = useState(false)
  const [clientToken, setClientToken] = useState(newClientToken)
  const [refusal, setRefusal] = useState<{ cluster: string; wanted: number; result: RunTaskResult }>()
  const change = (changes: Partial<RunTaskForm>) => setForm((before) => ({ ...before, ...changes }))

  const { taskDefinition, cluster, containerInstances } = form
  const definition = useTaskDefinition(taskDefinition)
  const containers = definition.data?.document.containerDefinitions ?? []
  const names = containers.flatMap(({ name }) => name ?? [])
  const problems = runTaskProblems(form, names)
  const shown = isChecked ? problems : undefined
  const room = useRoom(cluster, definition.data, toRunTaskInput(form, names))

  const onSuccess = (result: RunTaskResult) => {
    // The next press of the button is another request, not this one again.
    setClientToken(newClientToken())
    const wanted = containerInstances?.length ?? Number(form.count)
    if (result.failures.length > 0 || result.taskArns.length < wanted) return setRefusal({ cluster, wanted, result })
    notify({ type: 'success', text: startedText(result.taskArns, taskDefinition), link: linkTo(result.taskArns) })
    void navigate(to.cluster(cluster, 'tasks'))
  }
  const run = useMutation(api.tasks.run.mutationOptions({ onSuccess }))
  const startTask = useMutation(api.tasks.start.mutationOptions({ onSuccess }))
  const {
    containerInstances: instances,
    count,
    ...input
  } = { count: undefined, containerInstances: undefined, ...toRunTaskInput(form, names) }

  const submit = () => {
    setIsChecked(true)
    if (Object.values(problems).some(Boolean) || (taskDefinition && !definition.data)) return
    setRefusal(undefined)
    run.reset()
    startTask.reset()
    if (instances) startTask.mutate({ ...input, containerInstances: instances })
    else run.mutate({ ...input, count: count ?? 1, clientToken })
  }

  return (
    <FormPage
      title="Run Task"
      description={
        like ? `Filled in like task ${like}.` : 'Tasks that run once. To keep a number of them running, create a service.'
      }
      submitLabel="Run Task"
      cancelHref={cluster ? to.cluster(cluster, 'tasks') : to.taskDefinitions()}
      onSubmit={submit}
      pending={run.isPending || startTask.isPending}
      error={run.error ?? startTask.error}
      preview={
        instances ? (
          <CallPreview operation="StartTask" input={{ ...input, containerInstances: instances }} />
        ) : (
          <CallPreview operation="RunTask" input={{ ...input, count, clientToken }} />
        )
      }
    >
      <Container>
        <SpaceBetween size="l">
          <TaskDefinitionChooser
            value={taskDefinition}
            onChange={(taskDefinition) => change({ taskDefinition })}
            errorText={shown?.taskDefinition ?? (definition.error ? apiErrorOf(definition.error).message : undefined)}
          />
          <ClusterChooser
            value={cluster}
            onChange={(cluster) => change({ cluster, containerInstances: containerInstances && [] })}
            errorText={shown?.cluster}
          />
          <FormField label="Placement">
            <RadioGroup
              value={containerInstances ? 'start' : 'run'}
              items={[
                { value: 'run', label: 'Let ECS place the tasks' },
                {
                  value: 'start',
                  label: 'Choose container instances',
                  description: 'Calls StartTask: one task on each of them.',
                },
              ]}
              onChange={({ detail }) => change({ containerInstances: detail.value === 'start' ? [] : undefined })}
            />
          </FormField>
          {containerInstances ? (
            <InstancesChooser
              cluster={cluster}
              value={containerInstances}
              onChange={(containerInstances) => change({ containerInstances })}
              errorText={shown?.containerInstances}
            />
          ) : (
            <FormField
              label="Number of tasks"
              constraintText={`1 to ${mostTasks}${room === undefined ? '' : `; there is room for ${roomText(room)} now`}`}
              errorText={isChecked || form.count ? problems.count : undefined}
            >
              <Input
                type="number"
                inputMode="numeric"
                value={form.count}
                ariaRequired
                onChange={({ detail }) => change({ count: detail.value })}
              />
            </FormField>
          )}
        </SpaceBetween>
      </Container>
      <RunTaskAdvanced form={form} onChange={change} containers={containers} isChecked={isChecked} problem={shown?.advanced} />
      {refusal && <RunTaskOutcome {...refusal} />}
    </FormPage>
  )

  function linkTo(arns: string[]) {
    const [only, ...others] = arns.map(lastPart)
    return only && others.length === 0 ? { text: only, href: to.task(cluster, only) } : undefined
  }
}

/** One task is named by its link, several by their ids. */
function startedText(arns: string[], taskDefinition: string): string {
  const text = `${counted(arns.length, 'task')} of ${taskDefinition} started`
  return arns.length === 1 ? `${text}:` : `${text}: ${arns.map(lastPart).join(', ')}.`
}
