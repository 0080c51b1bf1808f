import { referencesIn } from './references.ts'
import type { Template } from './template.ts'

/** By logical id: the resources that must be there before it. */
export type Dependencies = ReadonlyMap<string, ReadonlySet<string>>

const known = new WeakMap<Template, Dependencies>()

/** What each resource names by DependsOn, Ref, Fn::GetAtt and Fn::Sub. */
export function dependenciesOf(template: Template): Dependencies {
  let dependencies = known.get(template)
  if (!dependencies) known.set(template, (dependencies = findDependencies(template)))
  return dependencies
}

function findDependencies({ resources }: Template): Dependencies {
  return new Map(
    [...resources].map(([name, { properties, dependsOn }]) => {
      const named = referencesIn(properties).flatMap((reference) => (reference.kind === 'condition' ? [] : reference.name))
      return [name, new Set([...dependsOn, ...named].filter((other) => resources.has(other)))]
    }),
  )
}

/** The resources that wait for themselves, directly or through others, and those that wait for them. */
export function findCircle(dependencies: Dependencies): string[] {
  const left = new Map([...dependencies].map(([name, needs]) => [name, new Set(needs)]))
  let hasShrunk = true
  while (hasShrunk) {
    hasShrunk = false
    for (const [name, needs] of left) {
      if ([...needs].some((need) => left.has(need))) continue
      left.delete(name)
      hasShrunk = true
    }
  }
  // Those that only wait for the circle are no part of it.
  for (const name of [...left.keys()].reverse()) {
    const isNeeded = [...left].some(([other, needs]) => other !== name && needs.has(name))
    if (!isNeeded && !left.get(name)!.has(name)) left.delete(name)
  }
  return [...left.keys()]
}
