import type { Column } from '../components/columns.tsx'

/**
 * A test for rows from what was typed: every word must be found. `status:active` looks in one column (its id or its heading
 * without spaces), a minus in front turns a word round, quotes keep spaces: `-status:active "out of memory"`.
 */
export function rowFilter<Row>(text: string, columns: readonly Column<Row>[]): ((row: Row) => boolean) | undefined {
  const tests = Array.from(text.matchAll(WORD), ([, minus, name, quoted, plain]) => {
    const found = wordTest(columns, name, (quoted ?? plain ?? '').toLowerCase())
    return minus ? (row: Row) => !found(row) : found
  })
  if (tests.length === 0) return undefined
  return (row) => tests.every((test) => test(row))
}

const WORD = /(-)?(?:([\w-]+):)?(?:"([^"]*)"?|(\S+))/g

function wordTest<Row>(columns: readonly Column<Row>[], name: string | undefined, word: string): (row: Row) => boolean {
  const named = name === undefined ? columns : columns.filter((column) => answersTo(column, name))
  if (named.length === 0) return wordTest(columns, undefined, `${name}:${word}`)
  return (row) =>
    named.some((column) =>
      String(column.value?.(row) ?? '')
        .toLowerCase()
        .includes(word),
    )
}

function answersTo(column: { id: string; header: string }, name: string): boolean {
  const plain = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  return plain(column.id) === plain(name) || plain(column.header) === plain(name)
}
