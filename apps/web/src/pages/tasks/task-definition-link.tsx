import { PathLink } from '../../components/path-link.tsx'
import type { Paths } from '../../paths.ts'

/** The page of a revision, from `family:revision`; of the family when there is no revision. */
export function taskDefinitionHref(name: string, to: Paths): string {
  const { family, revision } = splitTaskDefinition(name)
  return revision === undefined ? to.family(family) : to.revision(family, revision)
}

/** `family:revision` in its parts. */
export function splitTaskDefinition(name: string): { family: string; revision?: number } {
  const [family = '', revision] = name.split(':')
  return revision ? { family, revision: Number(revision) } : { family }
}

/** `family:revision`, which leads to the revision's page. */
export function TaskDefinitionLink({ name }: { name: string }) {
  return <PathLink to={(to) => taskDefinitionHref(name, to)}>{name}</PathLink>
}
