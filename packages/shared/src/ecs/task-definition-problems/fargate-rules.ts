import type { TaskDefinitionDocument } from '../task-definition.ts'
import { parseTaskCpu, parseTaskMemory } from '../task-definition/task-size.ts'
import { eachContainer, type Problem } from './problem.ts'

/** Memory in MiB that goes with each CPU value. Source: `cpu` and `memory` of RegisterTaskDefinition. */
const sizes = [
  { cpu: 256, least: 512, most: 2048, step: 512, except: 1536 },
  { cpu: 512, least: 1024, most: 4096, step: 1024 },
  { cpu: 1024, least: 2048, most: 8192, step: 1024 },
  { cpu: 2048, least: 4096, most: 16_384, step: 1024 },
  { cpu: 4096, least: 8192, most: 30_720, step: 1024 },
  { cpu: 8192, least: 16_384, most: 61_440, step: 4096 },
  { cpu: 16_384, least: 32_768, most: 122_880, step: 8192 },
]

/** What FARGATE in `requiresCompatibilities` asks for. */
export function* fargateRules(document: TaskDefinitionDocument): Iterable<Problem> {
  if (!document.requiresCompatibilities?.includes('FARGATE')) return
  if (document.networkMode !== 'awsvpc')
    yield { path: ['networkMode'], message: 'Set networkMode to awsvpc: FARGATE takes no other.' }
  yield* fargateSizeRules(document)
  for (const { container, path, label } of eachContainer(document))
    if (container.privileged)
      yield { path: [...path, 'privileged'], message: `${label}: remove privileged; FARGATE does not take it.` }
  for (const [index, { host }] of (document.volumes ?? []).entries())
    if (host?.sourcePath)
      yield {
        path: ['volumes', index, 'host', 'sourcePath'],
        message: 'Remove host.sourcePath; FARGATE has no container instance to take it from.',
      }
}

function* fargateSizeRules({ cpu, memory }: TaskDefinitionDocument): Iterable<Problem> {
  if (cpu === undefined) yield { path: ['cpu'], message: 'Set the task CPU, such as "256": FARGATE needs it.' }
  if (memory === undefined) yield { path: ['memory'], message: 'Set the task memory, such as "512": FARGATE needs it.' }
  const units = parseTaskCpu(cpu ?? '')
  const mebibytes = parseTaskMemory(memory ?? '')
  if (units === undefined || mebibytes === undefined) return
  const size = sizes.find((one) => one.cpu === units)
  if (!size)
    yield { path: ['cpu'], message: `Set the task CPU to ${sizes.map((one) => one.cpu).join(', ')} for FARGATE; it is ${units}.` }
  else if (
    mebibytes < size.least ||
    mebibytes > size.most ||
    (mebibytes - size.least) % size.step !== 0 ||
    mebibytes === size.except
  )
    yield {
      path: ['memory'],
      message: `With ${units} CPU units, FARGATE takes a memory from ${size.least} to ${size.most} MiB in steps of ${size.step}; it is ${mebibytes}.`,
    }
}
