import * as fc from 'fast-check'
import { type Node, getNodePath } from 'jsonc-parser'
import { describe, expect, test } from 'vitest'
import { duplicateItem, removeValue, setValue } from './json-edits.ts'
import { type Path, findNode, parseJson } from './json-text.ts'

describe('setValue', () => {
  test('replaces a value and leaves the layout of everything else', () => {
    const text = '{ "family": "web",\n\n\t"cpu" :1.50, "tags":[ ] }'
    expect(setValue(text, ['family'], 'api')).toBe('{ "family": "api",\n\n\t"cpu" :1.50, "tags":[ ] }')
  })

  test('leaves the text alone when the value is the same, however it is spelt', () => {
    expect(setValue('{"memory": 3.0e2}', ['memory'], 300)).toBe('{"memory": 3.0e2}')
  })

  test('adds a missing member behind its siblings, on a line of its own', () => {
    expect(setValue('{\n  "family": "web"\n}', ['networkMode'], 'host')).toBe('{\n  "family": "web",\n  "networkMode": "host"\n}')
  })

  test('adds the objects and lists on the way', () => {
    const text = setValue('{}', ['containerDefinitions', 0, 'healthCheck', 'interval'], 30)
    expect(text).toBe(
      '{\n  "containerDefinitions": [\n    {\n      "healthCheck": {\n        "interval": 30\n      }\n    }\n  ]\n}',
    )
  })

  test('follows the indentation that it finds', () => {
    const text = '{\n\t"a": {\n\t\t"b": 1\n\t}\n}'
    expect(setValue(text, ['a', 'c'], [1])).toBe('{\n\t"a": {\n\t\t"b": 1,\n\t\t"c": [\n\t\t\t1\n\t\t]\n\t}\n}')
  })

  test('keeps on one line what was on one line', () => {
    const text = '{\n  "command": ["sleep", "360"]\n}'
    expect(setValue(text, ['command'], ['sleep', '720'])).toBe('{\n  "command": ["sleep", "720"]\n}')
    expect(setValue('{"a":{"b":1}}', ['a', 'c'], { d: 2 })).toBe('{"a":{"b":1,"c":{"d":2}}}')
    expect(setValue('{ "a": { "b": 1 } }', ['a', 'c'], { d: 2 })).toBe('{ "a": { "b": 1, "c": { "d": 2 } } }')
  })

  test('keeps line ends of the other kind', () => {
    expect(setValue('{\r\n  "a": 1\r\n}', ['b'], [1])).toBe('{\r\n  "a": 1,\r\n  "b": [\r\n    1\r\n  ]\r\n}')
  })

  test('writes into the last of two members of one name, the one that counts', () => {
    expect(setValue('{"a":1,"a":2}', ['a'], 3)).toBe('{"a":1,"a":3}')
  })

  test('refuses to overwrite a value of another shape', () => {
    expect(() => setValue('{"healthCheck": "none"}', ['healthCheck', 'interval'], 5)).toThrow('not an object')
    expect(() => setValue('{"volumes": {}}', ['volumes', 0], {})).toThrow('Cannot put 0 into an object')
  })

  test('lets null give way', () => {
    expect(setValue('{"healthCheck":null}', ['healthCheck', 'interval'], 5)).toBe('{"healthCheck":{"interval":5}}')
  })
})

describe('removeValue', () => {
  test.each([
    ['the first member', ['a'], '{\n  "b": 2,\n  "c": 3\n}'],
    ['a member in the middle', ['b'], '{\n  "a": 1,\n  "c": 3\n}'],
    ['the last member', ['c'], '{\n  "a": 1,\n  "b": 2\n}'],
  ])('takes out %s with its comma', (_which, path, expected) => {
    expect(removeValue('{\n  "a": 1,\n  "b": 2,\n  "c": 3\n}', path)).toBe(expected)
  })

  test('takes out the object that is empty after it', () => {
    const text = '{"c":[{"name":"a","linuxParameters":{"capabilities":{"add":["X"]}}}]}'
    expect(removeValue(text, ['c', 0, 'linuxParameters', 'capabilities', 'add', 0])).toBe('{"c":[{"name":"a"}]}')
  })

  test('leaves an item and a list at the top that are empty after it', () => {
    expect(removeValue('{"c":[{"name":"a"}]}', ['c', 0, 'name'])).toBe('{"c":[{}]}')
    expect(removeValue('{"c":[{"name":"a"}]}', ['c', 0])).toBe('{"c":[]}')
  })

  test('does nothing where there is nothing', () => {
    expect(removeValue('{"a":1}', ['b', 'c'])).toBe('{"a":1}')
  })
})

describe('duplicateItem', () => {
  test('repeats the item as it is written, right behind it', () => {
    expect(duplicateItem('{"v": [\n  {"x": 1.0},\n  {"y": 2}\n]}', ['v', 0])).toBe(
      '{"v": [\n  {"x": 1.0},\n  {"x": 1.0},\n  {"y": 2}\n]}',
    )
  })
})

describe('any document', () => {
  const names = ['family', 'name', 'x', '10', '2', '__proto__', 'é"\\']
  const json = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4, depthSize: 'medium' },
      fc.oneof(fc.string(), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null)),
      fc.array(tie('value'), { maxLength: 4 }),
      fc
        .uniqueArray(fc.tuple(fc.constantFrom(...names), tie('value')), { maxLength: 5, selector: ([name]) => name })
        .map(objectOf),
    ),
  })).value
  const objects = fc
    .uniqueArray(fc.tuple(fc.constantFrom(...names), json), { minLength: 1, maxLength: 6, selector: ([name]) => name })
    .map(objectOf)
  const spaces = fc.infiniteStream(fc.constantFrom('', '', ' ', '\n', '\n  ', '\t', '\r\n    '))

  test('edited at one place, keeps every other value byte for byte', () => {
    fc.assert(
      fc.property(objects, spaces, fc.nat(), json, (document, space, pick, value) => {
        const text = spread(document, space)
        const places = placesOf(text)
        const [path, place] = places[pick % places.length]!
        const edited = setValue(text, path, value)
        expect(JSON.parse(sourceAt(edited, path))).toEqual(JSON.parse(JSON.stringify(value)))
        const unchanged = edited === text
        expect(
          unchanged ||
            (edited.startsWith(text.slice(0, place.offset)) && edited.endsWith(text.slice(place.offset + place.length))),
        ).toBe(true)
      }),
    )
  })

  test('given a new member, keeps every other value byte for byte', () => {
    fc.assert(
      fc.property(objects, spaces, fc.nat(), json, (document, space, pick, value) => {
        const text = spread(document, space)
        const parents = placesOf(text).filter(([, node]) => node.type === 'object')
        const parent = parents.length ? parents[pick % parents.length]![0] : []
        const path = [...parent, 'new member']
        const edited = setValue(text, path, value)
        expect(JSON.parse(sourceAt(edited, path))).toEqual(JSON.parse(JSON.stringify(value)))
        expect(leavesOf(edited, path)).toEqual(leavesOf(text, path))
      }),
    )
  })

  test('rid of one value, keeps every other value byte for byte', () => {
    fc.assert(
      fc.property(objects, spaces, fc.nat(), (document, space, pick) => {
        const text = spread(document, space)
        const places = placesOf(text).filter(([path]) => !path.some((step) => typeof step === 'number'))
        const [path] = places[pick % places.length]!
        const edited = removeValue(text, path)
        expect(placesOf(edited).some(([other]) => JSON.stringify(other) === JSON.stringify(path))).toBe(false)
        expect(leavesOf(edited, path)).toEqual(leavesOf(text, path))
      }),
    )
  })
})

function objectOf(entries: [string, unknown][]): object {
  const object = {}
  for (const [name, value] of entries) Object.defineProperty(object, name, { value, enumerable: true })
  return object
}

/** The document with white space from `space` around every token. */
function spread(value: unknown, space: Iterator<string>): string {
  const gap = () => space.next().value as string
  const write = (inner: unknown): string => {
    if (Array.isArray(inner)) return `[${gap()}${inner.map((item) => write(item) + gap()).join(`,${gap()}`)}]`
    if (typeof inner !== 'object' || inner === null) return JSON.stringify(inner)
    const members = Object.entries(inner).map(
      ([key, member]) => `${JSON.stringify(key)}${gap()}:${gap()}${write(member)}${gap()}`,
    )
    return `{${gap()}${members.join(`,${gap()}`)}}`
  }
  return write(value)
}

function placesOf(text: string): [Path, Node][] {
  const placesIn = (node: Node): [Path, Node][] =>
    node.type === 'property'
      ? placesIn(node.children![1]!)
      : [[getNodePath(node), node], ...(node.children ?? []).flatMap(placesIn)]
  return placesIn(rootOf(text)).slice(1)
}

/** The scalars outside `path`, in order, as they are written. */
const leavesOf = (text: string, path: Path): [string, string][] =>
  placesOf(text)
    .filter(([other, node]) => !node.children && !path.every((step, index) => other[index] === step))
    .map(([other, node]) => [JSON.stringify(other), sourceOf(text, node)])

function sourceAt(text: string, path: Path): string {
  const node = findNode(rootOf(text), path)
  return node ? sourceOf(text, node) : ''
}

const sourceOf = (text: string, { offset, length }: Node): string => text.slice(offset, offset + length)

function rootOf(text: string): Node {
  const parsed = parseJson(text)
  if (parsed.fault) throw new Error(parsed.fault.message)
  return parsed.root
}
