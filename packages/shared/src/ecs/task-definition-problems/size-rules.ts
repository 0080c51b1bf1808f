import { limits } from '../limits.ts'
import type { TaskDefinitionDocument } from '../task-definition.ts'
import { parseTaskCpu, parseTaskMemory } from '../task-definition/task-size.ts'
import { eachContainer, type Problem } from './problem.ts'

/** Supported CPU of a task outside Fargate. Source: `cpu` of RegisterTaskDefinition. */
const taskCpu = { least: 128, most: 196_608 }

/** CPU and memory of the containers and of the task. */
export function* sizeRules(document: TaskDefinitionDocument): Iterable<Problem> {
  const cpu = document.cpu === undefined ? undefined : parseTaskCpu(document.cpu)
  const memory = document.memory === undefined ? undefined : parseTaskMemory(document.memory)
  if (document.cpu !== undefined && cpu === undefined)
    yield { path: ['cpu'], message: 'Write the task CPU in units or vCPU, such as "256" or ".25 vCPU".' }
  if (document.memory !== undefined && !memory)
    yield { path: ['memory'], message: 'Write the task memory in MiB or GB, such as "512" or "1 GB".' }
  if (cpu !== undefined && (cpu < taskCpu.least || cpu > taskCpu.most))
    yield { path: ['cpu'], message: `Set the task CPU to a value from ${taskCpu.least} to ${taskCpu.most} units; it is ${cpu}.` }
  yield* containerMemoryRules(document, memory)
  if (cpu !== undefined) {
    const sum = (document.containerDefinitions ?? []).reduce((total, container) => total + (container.cpu ?? 0), 0)
    if (sum > cpu)
      yield {
        path: ['cpu'],
        message: `The containers ask for ${sum} CPU units and the task has ${cpu}: raise the task CPU or lower theirs.`,
      }
  }
}

function* containerMemoryRules(document: TaskDefinitionDocument, taskMemory: number | undefined): Iterable<Problem> {
  const least = limits.memoryPerContainer.value
  let soft = 0
  for (const { container, path, label } of eachContainer(document)) {
    const { memory, memoryReservation } = container
    soft += memoryReservation || memory || 0
    if (!memory && !memoryReservation && document.memory === undefined)
      yield { path: [...path, 'memory'], message: `${label} needs memory: set Memory (MB), a soft limit, or task memory.` }
    for (const [member, value] of Object.entries({ memory, memoryReservation }))
      if (value && value < least)
        yield { path: [...path, member], message: `${label}: raise ${member} to ${least} MiB or more; Docker takes no less.` }
    if (memory && memoryReservation && memoryReservation > memory)
      yield {
        path: [...path, 'memoryReservation'],
        message: `${label}: the soft limit (${memoryReservation} MiB) is above the hard limit (${memory} MiB): lower memoryReservation or raise memory.`,
      }
    if (taskMemory && memory && memory > taskMemory)
      yield {
        path: [...path, 'memory'],
        message: `${label} asks for ${memory} MiB and the task has ${taskMemory}: raise the task memory or lower memory.`,
      }
  }
  if (taskMemory && soft > taskMemory)
    yield {
      path: ['memory'],
      message: `The containers reserve ${soft} MiB and the task has ${taskMemory}: raise the task memory or lower theirs.`,
    }
}
