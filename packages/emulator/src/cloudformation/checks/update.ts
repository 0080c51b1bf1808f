import type { Region } from '../../region/region.ts'
import { notImplemented, validationError } from '../errors.ts'
import { resourceTypes } from '../resources/resource-types.ts'
import type { Blueprint, Stack } from '../state/cloud-formation-state.ts'
import { surroundingsOf } from '../state/surroundings.ts'
import { type Imagined, imagine } from '../template/imagine.ts'
import { isObject } from '../template/template.ts'

/**
 * Throws unless there is something to update, and this endpoint can: properties that their type changes in place, and types
 * that are replaced as a whole. Resources are neither added nor taken away.
 */
export function checkUpdate(region: Region, stack: Stack, wanted: Blueprint): void {
  const around = surroundingsOf(region, stack)
  const before = imagine({ ...stack.blueprint, around })
  const after = imagineReplacing(before, (replaced) => imagine({ ...wanted, around, replaced }), wanted)
  if (isSame(stack.blueprint.tags, wanted.tags)) {
    if (isSame([...before.resources], [...after.resources]) && isSame([...before.outputs], [...after.outputs])) {
      throw validationError('No updates are to be performed.')
    }
  } else throw notImplemented('A change of the tags of a stack')
  const names = new Set([...before.resources.keys(), ...after.resources.keys()])
  for (const name of names) checkResource(name, stack.blueprint, wanted, before, after)
}

/** What is replaced has another id, so that what refers to it changes, too. */
function imagineReplacing(
  before: Imagined,
  again: (replaced: ReadonlySet<string>) => Imagined,
  { template }: Blueprint,
): Imagined {
  const replaced = new Set<string>()
  for (;;) {
    const after = again(replaced)
    const more = [...after.resources.keys()].filter((name) => {
      const type = resourceTypes.get(template.resources.get(name)!.type)!
      const isChanged = before.resources.has(name) && !isSame(before.resources.get(name), after.resources.get(name))
      return isChanged && type.update?.kind === 'replacement' && !replaced.has(name)
    })
    if (more.length === 0) return after
    for (const name of more) replaced.add(name)
  }
}

function checkResource(name: string, old: Blueprint, wanted: Blueprint, before: Imagined, after: Imagined) {
  if (!before.resources.has(name)) throw notImplemented(`Adding the resource ${name} by an update`)
  if (!after.resources.has(name)) throw notImplemented(`Removing the resource ${name} by an update`)
  const { type } = wanted.template.resources.get(name)!
  if (old.template.resources.get(name)!.type !== type) {
    throw validationError(
      `Update of resource type is not permitted. The new template modifies resource type of the following resources: [${name}]`,
    )
  }
  const { update } = resourceTypes.get(type)!
  if (update?.kind === 'replacement') return
  const changeable = update?.properties ?? []
  const changed = changedMembers(before.resources.get(name), after.resources.get(name))
  const [fixed] = changed.filter((property) => !changeable.includes(property))
  if (fixed !== undefined) throw notImplemented(`An update of ${fixed} of the resource ${name} (${type})`)
}

function changedMembers(before: unknown, after: unknown): string[] {
  const [a, b] = [before, after].map((value) => (isObject(value) ? value : {})) as [
    Record<string, unknown>,
    Record<string, unknown>,
  ]
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => !isSame(a[name], b[name]))
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
