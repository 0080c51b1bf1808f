import { limits } from '../limits.ts'
import { nameProblem } from '../names.ts'
import type { TaskDefinitionDocument } from '../task-definition.ts'
import type { Problem } from './problem.ts'

/** The family, the volumes and the placement constraints. */
export function* taskRules(document: TaskDefinitionDocument): Iterable<Problem> {
  const complaint = document.family && nameProblem('family', document.family)
  if (complaint) yield { path: ['family'], message: complaint }
  yield* volumeRules(document)
  const most = limits.placementConstraints.value
  const count = document.placementConstraints?.length ?? 0
  if (count > most)
    yield { path: ['placementConstraints'], message: `Keep ${most} placement constraints or fewer; there are ${count}.` }
}

function* volumeRules({ volumes }: TaskDefinitionDocument): Iterable<Problem> {
  const firstOf = new Map<string, number>()
  for (const [index, volume] of (volumes ?? []).entries()) {
    const path = ['volumes', index]
    const { name, host, dockerVolumeConfiguration } = volume
    const complaint = name && nameProblem('volume', name)
    if (complaint) yield { path: [...path, 'name'], message: `Volume ${index + 1}: ${complaint}` }
    if (name) {
      const first = firstOf.get(name)
      if (first === undefined) firstOf.set(name, index)
      else
        yield { path: [...path, 'name'], message: `Volumes ${first + 1} and ${index + 1} are both named "${name}": rename one.` }
    }
    const label = name ? `Volume "${name}"` : `Volume ${index + 1}`
    if (host?.sourcePath && !isAbsolute(host.sourcePath))
      yield {
        path: [...path, 'host', 'sourcePath'],
        message: `${label}: write host.sourcePath from the root, such as /ecs/webdata.`,
      }
    if (host?.sourcePath && dockerVolumeConfiguration)
      yield { path: [...path, 'host'], message: `${label}: keep either host.sourcePath or dockerVolumeConfiguration.` }
    if (dockerVolumeConfiguration?.autoprovision === true && dockerVolumeConfiguration.scope !== 'shared')
      yield {
        path: [...path, 'dockerVolumeConfiguration', 'autoprovision'],
        message: `${label}: autoprovision needs the scope shared; change the scope, or take autoprovision out.`,
      }
  }
}

/** `/data`, or `C:\data` on Windows. */
export function isAbsolute(path: string): boolean {
  return path.startsWith('/') || /^[a-z]:[\\/]/i.test(path)
}
