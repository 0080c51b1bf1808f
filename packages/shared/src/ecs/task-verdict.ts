import { exitCodeWords } from './exit-codes.ts'
import { findAgentError, findTaskReason, type KnownReason } from './task-verdict-reasons.ts'

/** A stopped task as far as its verdict looks at it. */
export interface StoppedTask {
  stopCode?: string
  stoppedReason?: string
  containers: readonly StoppedContainer[]
}

export interface StoppedContainer {
  name: string
  exitCode?: number
  reason?: string
}

/** Why a task stopped, in words. */
export interface TaskVerdict {
  summary: string
  /** ECS's own words, where they say more. */
  detail?: string
  nextStep?: string
  /** Equal for tasks that ended in the same way. */
  key: string
}

/** Stop codes that leave nothing to search in the containers: who stopped the task, and what to look at next. */
const stopCodes: Record<string, { summary: string; nextStep?: string }> = {
  UserInitiated: { summary: 'Somebody stopped the task.', nextStep: 'Look in the API activity for who called StopTask.' },
  ServiceSchedulerInitiated: {
    summary: 'The service stopped the task: it was replaced, or no longer wanted.',
    nextStep: "Look at the service's events and deployments of that time.",
  },
  SpotInterruption: {
    summary: 'The Spot Instance was taken back, and the task with it.',
    nextStep: 'Nothing is wrong with the task. Spread it over more instance types, or over On-Demand Instances.',
  },
  TerminationNotice: {
    summary: 'The host was about to go away.',
    nextStep: 'Nothing is wrong with the task. Look at the container instance.',
  },
  InfrastructureHealth: {
    summary: 'The host failed or went away.',
    nextStep: 'Nothing is wrong with the task. Look at the container instance.',
  },
}

/** Reads stop code, exit codes and reasons together. Sources: "Stopped task error codes" and "Exit codes" in the Developer Guide. */
export function taskVerdict(task: StoppedTask): TaskVerdict {
  const detail = task.stoppedReason || undefined
  const reason = detail && findTaskReason(detail)
  if (reason) return { summary: reason.summary, detail, nextStep: reason.nextStep, key: reason.id }
  if (task.stopCode && Object.hasOwn(stopCodes, task.stopCode))
    return { ...stopCodes[task.stopCode]!, detail, key: task.stopCode }
  const known = agentErrorVerdict(task)
  if (known) return known
  const container = culprit(task.containers)
  if (container?.exitCode !== undefined) return exitVerdict(container, container.exitCode, container.reason || detail)
  if (task.stopCode === 'TaskFailedToStart') {
    return {
      summary: 'The task never ran.',
      detail: container?.reason || detail,
      nextStep: "Read the container's reason.",
      key: task.stopCode,
    }
  }
  return {
    summary: detail ? 'The task stopped.' : 'The task stopped, and no reason was recorded.',
    detail,
    key: task.stopCode ?? 'unknown',
  }
}

/** The first known error of the agent: in the reason of a container, which says more, or of the task. */
function agentErrorVerdict({ containers, stoppedReason }: StoppedTask): TaskVerdict | undefined {
  const verdict = (found: KnownReason, detail: string, container?: string) => ({
    summary: container ? `Container ${container}: ${found.summary}` : `The task stopped: ${found.summary}`,
    detail,
    nextStep: found.nextStep,
    key: found.id,
  })
  for (const { name, reason } of containers) {
    const found = reason && findAgentError(reason)
    if (found) return verdict(found, reason, name)
  }
  const found = stoppedReason && findAgentError(stoppedReason)
  return found ? verdict(found, stoppedReason) : undefined
}

function exitVerdict({ name }: StoppedContainer, code: number, detail: string | undefined): TaskVerdict {
  return {
    summary: `Container ${name} ended with exit code ${code}: ${exitCodeWords(code)}.`,
    detail,
    nextStep: exitNextStep(code),
    key: `exit ${code}`,
  }
}

function exitNextStep(code: number): string {
  if (code === 0) return 'A service needs a command that keeps running in the foreground. For a job that ends, this is success.'
  if (code === 126 || code === 127) return 'Compare entry point and command with what the image contains.'
  if (code === 137)
    return 'Out of memory, or not gone when the stop time-out was over. Look at the memory in use and at how the program handles SIGTERM.'
  if (code === 143) return 'A normal stop. Look for who or what asked for it.'
  if (code === 255) return "Read the container's last output, and the container agent's log of that time."
  return "Read the container's last output."
}

/**
 * The container that brought the task down. When an essential one ends, ECS stops the others (SIGTERM, then SIGKILL): an
 * error of its own speaks first, then an end of its own, and 137 and 143 last.
 */
function culprit(containers: readonly StoppedContainer[]): StoppedContainer | undefined {
  return containers.toSorted((left, right) => suspicion(right) - suspicion(left))[0]
}

function suspicion({ exitCode, reason }: StoppedContainer): number {
  if (exitCode === undefined) return reason ? 1 : 0
  if (exitCode === 143) return 2
  if (exitCode === 137) return 3
  return exitCode === 0 ? 4 : 5
}
