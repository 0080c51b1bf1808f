import { isObject } from './template.ts'

/** What a value in a template names: by Ref, Fn::GetAtt, Fn::Sub or a condition. */
export type Reference =
  { kind: 'ref'; name: string } | { kind: 'attribute'; name: string; attribute: string } | { kind: 'condition'; name: string }

/** All that is named anywhere in a value, in branches that are not taken, too. */
export function referencesIn(value: unknown): Reference[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn)
  if (!isObject(value)) return []
  const entries = Object.entries(value)
  const [name, argument] = entries[0] ?? []
  if (entries.length === 1) {
    if (name === 'Ref' && typeof argument === 'string') return [{ kind: 'ref', name: argument }]
    if (name === 'Condition' && typeof argument === 'string') return [{ kind: 'condition', name: argument }]
    if (name === 'Fn::GetAtt') {
      const [resource = '', attribute = ''] = splitGetAtt(argument)
      return [{ kind: 'attribute', name: resource, attribute }]
    }
    if (name === 'Fn::Sub') return referencesInSub(argument)
    if (name === 'Fn::If' && Array.isArray(argument)) {
      const [condition, ...branches] = argument as unknown[]
      return [{ kind: 'condition', name: String(condition) }, ...branches.flatMap(referencesIn)]
    }
  }
  return entries.flatMap(([, item]) => referencesIn(item))
}

/** The resource and its attribute, from a list or from a text with a dot. */
export function splitGetAtt(argument: unknown): string[] {
  const text = Array.isArray(argument) ? argument.join('.') : String(argument)
  const dot = text.indexOf('.')
  return dot === -1 ? [text] : [text.slice(0, dot), text.slice(dot + 1)]
}

/** The text of Fn::Sub in pieces: literal ones, and names between `${` and `}`. `${!x}` is the literal `${x}`. */
export function piecesOfSub(text: string): (string | { name: string })[] {
  return text
    .split(/(\$\{[^}]*\})/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (!piece.startsWith('${') || !piece.endsWith('}')) return piece
      const name = piece.slice(2, -1).trim()
      return name.startsWith('!') ? `\${${name.slice(1)}}` : { name }
    })
}

function referencesInSub(argument: unknown): Reference[] {
  const [text, variables] = Array.isArray(argument) ? (argument as unknown[]) : [argument]
  const own = isObject(variables) ? variables : {}
  const named = piecesOfSub(String(text)).flatMap((piece): Reference[] => {
    if (typeof piece === 'string' || Object.hasOwn(own, piece.name)) return []
    const [name = '', attribute] = splitGetAtt(piece.name)
    return attribute === undefined ? [{ kind: 'ref', name }] : [{ kind: 'attribute', name, attribute }]
  })
  return [...named, ...referencesIn(own)]
}
