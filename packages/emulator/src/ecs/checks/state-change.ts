import type { AttachmentStateChange, ContainerStateChange, NetworkBinding as BindingShape } from '@aws-sdk/client-ecs'
import { maximumPort } from '@gantry/shared/ecs/ports'
import { invalidParameter } from '../../protocol/aws-error.ts'
import { AGENT_ATTRIBUTE, isSimulated } from '../state/agents.ts'
import type { Cluster, Container, EcsState, NetworkBinding, Task, TaskStatus } from '../state/state.ts'
import { getTask } from '../state/tasks.ts'
import { checkLength } from './lengths.ts'

const LONGEST_REASON = 1024
const NOT_YET_RUNNING = ['PENDING', 'CREATED', 'PULLED', 'RESOURCES_PROVISIONED'] as const
const TASK_STATUSES = ['PENDING', 'ACTIVATING', 'RUNNING', 'DEACTIVATING', 'STOPPING', 'STOPPED'] as const

/** What an agent says of one container. */
export interface ContainerReport {
  container: Container
  status?: Container['lastStatus']
  exitCode?: number
  reason?: string
  runtimeId?: string
  networkBindings?: NetworkBinding[]
}

/** The task that an agent reports on. Refuses one that the simulated agent drives: there is nothing to be told. */
export function getReportedTask(state: EcsState, cluster: Cluster, id = ''): Task {
  const task = getTask(state, cluster, id)
  if (isSimulated(cluster, task)) {
    throw invalidParameter(
      `The container instance of the task has a simulated agent. Give it the attribute ${AGENT_ATTRIBUTE} with the value external first.`,
    )
  }
  return task
}

export function readTaskStatus(status: string | undefined): TaskStatus | undefined {
  if (status === undefined) return undefined
  const known = TASK_STATUSES.find((one) => one === status)
  if (!known) throw invalidParameter(`Task status should be one of [${TASK_STATUSES.join(',')}]`)
  return known
}

export function readContainerReport(task: Task, change: ContainerStateChange): ContainerReport {
  const { containerName = '', exitCode, reason, runtimeId, networkBindings } = change
  const container = task.containers.find(({ name }) => name === containerName)
  if (!container) throw invalidParameter(`The task has no container named '${containerName}'.`)
  checkLength('reason', reason, LONGEST_REASON)
  checkLength('runtimeId', runtimeId, 255)
  const status = readContainerStatus(change.status)
  return { container, status, exitCode, reason, runtimeId, networkBindings: networkBindings?.map(readBinding) }
}

/** There are none, so that none can be named. */
export function checkAttachments(attachments: readonly AttachmentStateChange[] = []): void {
  const [first] = attachments
  if (first) throw invalidParameter(`The attachment ${first.attachmentArn ?? ''} was not found.`)
}

/** The agent knows more steps on the way to RUNNING than the API shows. */
function readContainerStatus(status: string | undefined): Container['lastStatus'] | undefined {
  if (status === undefined || status === 'RUNNING' || status === 'STOPPED') return status
  if (NOT_YET_RUNNING.some((one) => one === status)) return 'PENDING'
  throw invalidParameter('Container status should be one of [PENDING,RUNNING,STOPPED]')
}

function readBinding({ bindIP = '0.0.0.0', containerPort, hostPort, protocol = 'tcp' }: BindingShape): NetworkBinding {
  const isPort = (port: number | undefined): port is number => port !== undefined && port >= 1 && port <= maximumPort
  if (!isPort(containerPort) || !isPort(hostPort)) {
    throw invalidParameter(`A network binding needs a containerPort and a hostPort between 1 and ${maximumPort}.`)
  }
  return { bindIP, containerPort, hostPort, protocol: protocol === 'udp' ? 'udp' : 'tcp' }
}
