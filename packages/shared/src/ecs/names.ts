export type NameKind = 'cluster' | 'service' | 'family' | 'container' | 'volume'

/** Every name of this kind: 1 to 255 letters, numbers, hyphens and underscores. Source: the API reference of each create action. */
export const namePattern = /^[a-zA-Z0-9_-]{1,255}$/
export const maximumNameLength = 255

const nouns: Record<NameKind, string> = {
  cluster: 'cluster',
  service: 'service',
  family: 'task definition',
  container: 'container',
  volume: 'volume',
}

/** What must be changed about a name, or undefined when ECS takes it. */
export function nameProblem(kind: NameKind, text: string): string | undefined {
  if (namePattern.test(text)) return undefined
  const noun = nouns[kind]
  if (text === '') return `Give the ${noun} a name.`
  if (text.length > maximumNameLength)
    return `Shorten the ${noun} name to ${maximumNameLength} characters; it has ${text.length}.`
  return `Use only letters, numbers, hyphens and underscores in the ${noun} name; take out ${strangers(text)}.`
}

function strangers(text: string): string {
  const found = new Set(Array.from(text).filter((character) => !namePattern.test(character)))
  const words = [...found].slice(0, 3).map((character) => (/^\s$/.test(character) ? 'the space' : `“${character}”`))
  return [...new Set(words)].join(', ') + (found.size > 3 ? ' and others' : '')
}
