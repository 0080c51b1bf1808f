import type { ContainerDefinition, TaskDefinitionDocument } from '../task-definition.ts'
import { eachContainer, type Problem } from './problem.ts'
import { isAbsolute } from './task-rules.ts'

/** The container that a link names: `mysql` and `mysql:db` both name mysql. */
export function parseLink(link: string): { name: string; alias?: string } {
  const [name = '', alias] = link.split(':')
  return { name, alias }
}

interface Place {
  container: ContainerDefinition
  path: Problem['path']
  label: string
}

/** Whatever names a container or a volume names one that exists. */
export function* referenceRules(document: TaskDefinitionDocument): Iterable<Problem> {
  const byName = new Map((document.containerDefinitions ?? []).map((container) => [container.name, container]))
  const volumes = new Set((document.volumes ?? []).map(({ name }) => name))
  for (const place of eachContainer(document)) {
    yield* linkRules(place, byName, document.networkMode)
    yield* mountRules(place, volumes)
    for (const [index, { sourceContainer: name }] of (place.container.volumesFrom ?? []).entries())
      yield* targetRules(place, ['volumesFrom', index, 'sourceContainer'], name, byName, 'mounts the volumes of')
    yield* dependencyRules(place, byName)
  }
}

type ByName = ReadonlyMap<string | undefined, ContainerDefinition>

function* targetRules(
  { container, path, label }: Place,
  at: Problem['path'],
  name: string | undefined,
  byName: ByName,
  does: string,
) {
  if (!name) return
  const here = [...path, ...at]
  if (name === container.name) yield { path: here, message: `${label} ${does} itself: name another container.` }
  else if (!byName.has(name))
    yield {
      path: here,
      message: `${label} ${does} "${name}", which is not a container of this task definition${choices(byName, container)}.`,
    }
}

function choices(byName: ByName, own: ContainerDefinition): string {
  const others = [...byName.keys()].filter((name) => name && name !== own.name)
  return others.length === 0 ? '' : `: choose ${others.slice(0, 9).join(' or ')}`
}

function* linkRules(place: Place, byName: ByName, networkMode: string | undefined): Iterable<Problem> {
  const { container, path, label } = place
  const links = container.links ?? []
  if (links.length > 0 && networkMode && networkMode !== 'bridge') {
    yield {
      path: [...path, 'links'],
      message: `${label}: remove the links; they need the network mode bridge, and it is ${networkMode}.`,
    }
    return
  }
  for (const [index, link] of links.entries()) {
    if (!/^[\w-]+(:[\w.-]+)?$/.test(link))
      yield { path: [...path, 'links', index], message: `${label}: write the link as name or name:alias, such as mysql:db.` }
    else yield* targetRules(place, ['links', index], parseLink(link).name, byName, 'is linked to')
  }
}

function* mountRules({ container, path, label }: Place, volumes: ReadonlySet<string | undefined>): Iterable<Problem> {
  const seen = new Set<string>()
  for (const [index, { sourceVolume, containerPath }] of (container.mountPoints ?? []).entries()) {
    const here = [...path, 'mountPoints', index]
    if (sourceVolume && !volumes.has(sourceVolume))
      yield {
        path: [...here, 'sourceVolume'],
        message: `${label} mounts "${sourceVolume}", which is not a volume of this task definition: add the volume or choose another.`,
      }
    if (!containerPath) continue
    if (!isAbsolute(containerPath))
      yield { path: [...here, 'containerPath'], message: `${label}: write containerPath from the root, such as /var/www/my-vol.` }
    if (seen.has(containerPath))
      yield {
        path: [...here, 'containerPath'],
        message: `${label} mounts two volumes at ${containerPath}: choose another path for one.`,
      }
    seen.add(containerPath)
  }
}

function* dependencyRules(place: Place, byName: ByName): Iterable<Problem> {
  for (const [index, { containerName, condition }] of (place.container.dependsOn ?? []).entries()) {
    yield* targetRules(place, ['dependsOn', index, 'containerName'], containerName, byName, 'depends on')
    const target = byName.get(containerName)
    if (!target || target === place.container) continue
    const here = [...place.path, 'dependsOn', index, 'condition']
    if (condition === 'HEALTHY' && !target.healthCheck)
      yield {
        path: here,
        message: `${place.label} waits until "${containerName}" is healthy: give that container a health check, or choose START.`,
      }
    if ((condition === 'COMPLETE' || condition === 'SUCCESS') && target.essential !== false)
      yield {
        path: here,
        message: `${place.label} waits until "${containerName}" has ended, which would end the task: mark that container as not essential.`,
      }
  }
}
