import { limits } from './limits.ts'
import { containerRules } from './task-definition-problems/container-rules.ts'
import { dockerRules } from './task-definition-problems/docker-rules.ts'
import { fargateRules } from './task-definition-problems/fargate-rules.ts'
import { orderRules } from './task-definition-problems/order-rules.ts'
import { portRules } from './task-definition-problems/port-rules.ts'
import type { Problem } from './task-definition-problems/problem.ts'
import { referenceRules } from './task-definition-problems/reference-rules.ts'
import { sizeRules } from './task-definition-problems/size-rules.ts'
import { checkStructure } from './task-definition-problems/structure.ts'
import { taskRules } from './task-definition-problems/task-rules.ts'

export type { Problem }

const rules = [taskRules, containerRules, sizeRules, portRules, referenceRules, orderRules, dockerRules, fargateRules]

/**
 * Everything that must be changed before RegisterTaskDefinition takes the document and its tasks can run; the first
 * problem of each place. Members that are not known here are never a problem.
 */
export function taskDefinitionProblems(document: unknown): Problem[] {
  const { problems, sound } = checkStructure(document)
  if (!sound) return problems
  const all = [...problems, ...rules.flatMap((group) => [...group(sound)]), ...sizeProblems(document)]
  const first = new Map<string, Problem>()
  for (const problem of all) {
    const place = JSON.stringify(problem.path)
    if (!first.has(place)) first.set(place, problem)
  }
  return [...first.values()]
}

function sizeProblems(document: unknown): Problem[] {
  const bytes = utf8Length(JSON.stringify(document))
  const most = limits.taskDefinitionBytes.value
  if (bytes <= most) return []
  const message = `The task definition has ${bytes} bytes and may have ${most}: shorten environment values or commands, or split it.`
  return [{ path: [], message }]
}

function utf8Length(text: string): number {
  return encodeURIComponent(text).replace(/%../g, '.').length
}
