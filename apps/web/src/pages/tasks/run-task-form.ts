import type { TaskDetailView } from '@gantry/shared/console/task'
import { MASKED } from '@gantry/shared/console/task-definition'
import { commandListProblem, formatCommandList, parseCommandList } from '@gantry/shared/ecs/command-list'
import { limits } from '@gantry/shared/ecs/limits'
import { countProblem } from './count-problem.ts'
import { hasPlacementProblem, noPlacement, type PlacementForm, toPlacement } from './placement.ts'

/** What is changed about one container, as it is typed. */
export interface ContainerOverrideForm {
  /** In the guide's form: `/bin/sh,-c,echo,$DATE`. */
  command: string
  environment: { name: string; value: string }[]
  cpu: string
  memory: string
  memoryReservation: string
}

/** The Run Task page as it is typed. */
export interface RunTaskForm {
  /** `family:revision`, or `family` for its latest revision. */
  taskDefinition: string
  cluster: string
  count: string
  /** Instead of letting ECS place the tasks: one on each of these (StartTask). */
  containerInstances: string[] | undefined
  /** By name of the container. */
  overrides: Record<string, ContainerOverrideForm>
  taskRoleArn: string
  cpu: string
  memory: string
  group: string
  startedBy: string
  placement: PlacementForm
}

export const mostTasks = limits.tasksPerRunTask.value
export const noOverride: ContainerOverrideForm = { command: '', environment: [], cpu: '', memory: '', memoryReservation: '' }

export const emptyRunTaskForm: RunTaskForm = {
  taskDefinition: '',
  cluster: '',
  count: '1',
  containerInstances: undefined,
  overrides: {},
  taskRoleArn: '',
  cpu: '',
  memory: '',
  group: '',
  startedBy: '',
  placement: noPlacement,
}

/** The form that runs more tasks like this one. What a service has set (group, started by) belongs to the service and is left out. */
export function formLike(task: TaskDetailView): RunTaskForm {
  const { taskRoleArn = '', cpu = '', memory = '', containerOverrides } = task.overrides
  const isFamilyGroup = task.group === `family:${task.taskDefinition.split(':')[0]}`
  return {
    ...emptyRunTaskForm,
    taskDefinition: task.taskDefinition,
    cluster: task.clusterName,
    overrides: Object.fromEntries(
      containerOverrides.map(({ name, command, environment = [], ...sizes }) => [
        name,
        {
          command: command ? formatCommandList(command) : '',
          environment,
          cpu: numberText(sizes.cpu),
          memory: numberText(sizes.memory),
          memoryReservation: numberText(sizes.memoryReservation),
        },
      ]),
    ),
    taskRoleArn,
    cpu,
    memory,
    group: task.serviceName || isFamilyGroup ? '' : (task.group ?? ''),
    startedBy: task.serviceName ? '' : (task.startedBy ?? ''),
  }
}

/** The call that the form makes. Overrides of containers that the task definition does not have are left out. */
export function toRunTaskInput(form: RunTaskForm, containers: readonly string[]) {
  const containerOverrides = containers.flatMap((name) => {
    const override = toContainerOverride(form.overrides[name] ?? noOverride)
    return Object.keys(override).length > 0 ? [{ name, ...override }] : []
  })
  const overrides = {
    ...(containerOverrides.length > 0 && { containerOverrides }),
    ...written({ taskRoleArn: form.taskRoleArn, cpu: form.cpu, memory: form.memory }),
  }
  return {
    cluster: form.cluster,
    taskDefinition: form.taskDefinition,
    ...(form.containerInstances ? { containerInstances: form.containerInstances } : { count: Number(form.count) }),
    ...(Object.keys(overrides).length > 0 && { overrides }),
    ...written({ group: form.group, startedBy: form.startedBy }),
    ...(!form.containerInstances && toPlacement(form.placement)),
  }
}

/** What must be changed before the form can be sent, by field. */
export function runTaskProblems(form: RunTaskForm, containers: readonly string[]) {
  const { containerInstances: instances } = form
  return {
    taskDefinition: form.taskDefinition ? undefined : 'Choose a task definition.',
    cluster: form.cluster ? undefined : 'Choose a cluster.',
    count: instances ? undefined : countProblem(form.count, { from: 1, to: mostTasks }),
    containerInstances: instances && instancesProblem(instances.length),
    advanced:
      containers.some((name) => Object.values(overrideProblems(form.overrides[name] ?? noOverride)).some(Boolean)) ||
      sizeProblem(form.cpu) !== undefined ||
      sizeProblem(form.memory) !== undefined ||
      (!instances && hasPlacementProblem(form.placement))
        ? 'Something in Advanced Options must be changed.'
        : undefined,
  }
}

/** Rows that somebody has begun to fill in. */
const filled = (environment: ContainerOverrideForm['environment']) =>
  environment.filter(({ name, value }) => name !== '' || value !== '')

/** What must be changed about one container's override, by field. */
export function overrideProblems({ command, environment, cpu, memory, memoryReservation }: ContainerOverrideForm) {
  return {
    command: commandListProblem(command),
    environment: filled(environment).map(environmentProblem).find(Boolean),
    cpu: sizeProblem(cpu),
    memory: sizeProblem(memory),
    memoryReservation: sizeProblem(memoryReservation),
  }
}

export function environmentProblem({ name, value }: { name: string; value: string }): string | undefined {
  if (value === MASKED) return 'Hidden, because it looks like a secret. Enter it again, or remove it.'
  return name.trim() === '' ? 'Give the variable a name.' : undefined
}

export function sizeProblem(text: string): string | undefined {
  return text.trim() === '' || /^[1-9]\d*$/.test(text.trim()) ? undefined : 'Enter a whole number, or nothing.'
}

function instancesProblem(count: number): string | undefined {
  if (count === 0) return 'Choose one or more container instances.'
  return count > mostTasks ? `Choose at most ${mostTasks}; ${count} are chosen.` : undefined
}

function toContainerOverride({ command, environment, ...sizes }: ContainerOverrideForm) {
  return {
    ...(command !== '' && { command: parseCommandList(command) }),
    ...(filled(environment).length > 0 && { environment: filled(environment) }),
    ...size('cpu', sizes.cpu),
    ...size('memory', sizes.memory),
    ...size('memoryReservation', sizes.memoryReservation),
  }
}

function size<Name extends string>(name: Name, text: string) {
  return text.trim() === '' ? undefined : ({ [name]: Number(text) } as Record<Name, number>)
}

function written<Texts extends Record<string, string>>(texts: Texts): Partial<Texts> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) => (text.trim() ? [[name, text.trim()]] : [])),
  ) as Partial<Texts>
}

function numberText(value: number | undefined): string {
  return value === undefined ? '' : String(value)
}
