import type { Filter, Tag } from '@aws-sdk/client-ec2'
import { fillPattern, matchesWildcards } from '../../iam/policy/wildcards.ts'
import { invalidValue } from '../checks/refusals.ts'

/** By name of a filter: what an item has for it. */
export type FilterValues<Item> = Record<string, (item: Item) => string | readonly string[] | undefined>

/**
 * The items that every filter lets pass: those that have one of its values, in which `*` and `?` stand for anything. What has
 * tags can be asked for them. Throws InvalidParameterValue for a filter that there is not.
 */
export function passing<Item extends object>(
  items: readonly Item[],
  filters: readonly Filter[] | undefined,
  valuesOf: FilterValues<Item>,
): Item[] {
  const tests = (filters ?? []).map(({ Name = '', Values = [] }) => {
    const read = valuesOf[Name] ?? tagReader(Name)
    if (!read) throw invalidValue(`The filter '${Name}' is invalid`)
    return (item: Item) => [read(item) ?? []].flat().some((value) => Values.some((pattern) => matches(pattern, value)))
  })
  return items.filter((item) => tests.every((test) => test(item)))
}

function tagReader(name: string): ((item: object & { tags?: Tag[] }) => string[]) | undefined {
  if (name === 'tag-key') return ({ tags = [] }) => tags.map(({ Key = '' }) => Key)
  if (name === 'tag-value') return ({ tags = [] }) => tags.map(({ Value = '' }) => Value)
  if (!name.startsWith('tag:')) return undefined
  return ({ tags = [] }) => tags.filter(({ Key }) => Key === name.slice(4)).map(({ Value = '' }) => Value)
}

const matches = (pattern: string, value: string): boolean =>
  /[*?]/.test(pattern)
    ? matchesWildcards(
        fillPattern(pattern, false, () => undefined)!,
        value,
      )
    : pattern === value
