import type { ContainerDefinition, TaskDefinitionDocument } from '../task-definition.ts'
import { eachContainer, type Problem } from './problem.ts'
import { parseLink } from './reference-rules.ts'

/** A container starts after those that it links to, mounts from or depends on; so no container may wait for itself in the end. */
export function* orderRules(document: TaskDefinitionDocument): Iterable<Problem> {
  const waitsFor = new Map(
    (document.containerDefinitions ?? []).map((container) => [container.name ?? '', predecessors(container)]),
  )
  const done = new Set<string>()
  for (const { container, path } of eachContainer(document)) {
    const circle = findCircle(container.name ?? '', waitsFor, done, [])
    if (circle)
      yield {
        path: [...path, membersThatWait.find((member) => container[member]?.length) ?? 'dependsOn'],
        message: `Containers wait for one another in a circle (${circle.join(' → ')}): remove one of the links, volumesFrom or dependsOn between them.`,
      }
  }
}

const membersThatWait = ['dependsOn', 'links', 'volumesFrom'] as const

function predecessors({ name, links, volumesFrom, dependsOn }: ContainerDefinition): string[] {
  const all = [
    ...(links ?? []).map((link) => parseLink(link).name),
    ...(volumesFrom ?? []).map(({ sourceContainer }) => sourceContainer ?? ''),
    ...(dependsOn ?? []).map(({ containerName }) => containerName ?? ''),
  ]
  return all.filter((other) => other !== name)
}

/** The first circle that is reached from `name`; each container is looked at once. */
function findCircle(
  name: string,
  waitsFor: ReadonlyMap<string, string[]>,
  done: Set<string>,
  trail: string[],
): string[] | undefined {
  const start = trail.indexOf(name)
  if (start >= 0) return [...trail.slice(start), name]
  if (done.has(name)) return undefined
  done.add(name)
  for (const next of waitsFor.get(name) ?? []) {
    const circle = findCircle(next, waitsFor, done, [...trail, name])
    if (circle) return circle
  }
  return undefined
}
