import { describe, expect, test } from 'vitest'
import type { Column } from '../components/columns.tsx'
import { matchingRows, pageOf } from './table-view.ts'

interface Row {
  id: string
  status?: string
  count?: number
}

const columns: Column<Row>[] = [
  { id: 'id', header: 'Name', value: (row) => row.id, cell: (row) => row.id },
  { id: 'last-status', header: 'Last status', value: (row) => row.status, cell: (row) => row.status },
  { id: 'count', header: 'Count', value: (row) => row.count, cell: (row) => row.count },
  { id: 'bar', header: 'Bar', cell: () => 'drawn' },
]

const rows: Row[] = [
  { id: 'web-10', status: 'RUNNING', count: 2 },
  { id: 'web-9', status: 'STOPPED' },
  { id: 'running-late', status: 'STOPPED', count: 30 },
]

const ids = (wish: { text?: string; sort?: string; descending?: boolean }) =>
  matchingRows(rows, columns, { text: '', descending: false, ...wish }).map((row) => row.id)

describe('filtering', () => {
  test.each([
    ['words are found in every column, whatever their case', 'running', ['web-10', 'running-late']],
    ['every word must be found', 'running late', ['running-late']],
    ['a column can be named by its heading', 'laststatus:running', ['web-10']],
    ['or by its id', 'last-status:stopped', ['web-9', 'running-late']],
    ['a minus turns a word round', '-last-status:stopped', ['web-10']],
    ['a colon after anything else is text', 'nothing:here', []],
    ['nothing typed keeps the order of the list', '', ['web-10', 'web-9', 'running-late']],
  ])('%s', (_, text, expected) => {
    expect(ids({ text })).toEqual(expected)
  })
})

describe('sorting', () => {
  test('puts numbers inside names in their order', () => {
    expect(ids({ sort: 'id' })).toEqual(['running-late', 'web-9', 'web-10'])
  })

  test('puts what is missing last, either way round', () => {
    expect(ids({ sort: 'count' })).toEqual(['web-10', 'running-late', 'web-9'])
    expect(ids({ sort: 'count', descending: true })).toEqual(['running-late', 'web-10', 'web-9'])
  })

  test('leaves the list alone for a column that has no value or does not exist', () => {
    expect(ids({ sort: 'bar' })).toEqual(['web-10', 'web-9', 'running-late'])
    expect(ids({ sort: 'gone' })).toEqual(['web-10', 'web-9', 'running-late'])
  })

  test('does not change the list it was given', () => {
    const before = [...rows]
    ids({ sort: 'count', descending: true })
    expect(rows).toEqual(before)
  })
})

describe('pages', () => {
  const numbers = Array.from({ length: 101 }, (_, index) => index)

  test('the last one holds the rest', () => {
    expect(pageOf(numbers, { page: 3, pageSize: 50 })).toEqual({ rows: [100], matching: 101, page: 3, pages: 3 })
  })

  test('a page that is no more gives the last one', () => {
    expect(pageOf(numbers.slice(0, 10), { page: 3, pageSize: 50 }).page).toBe(1)
  })
})

test('5,000 rows are filtered and sorted within the time of a few frames', () => {
  const many = Array.from({ length: 5_000 }, (_, index) => ({
    id: `task-${(index * 7919) % 5_000}`,
    status: index % 3 ? 'RUNNING' : 'STOPPED',
    count: index,
  }))
  matchingRows(many, columns, { text: 'running', sort: 'id', descending: false })
  const start = performance.now()
  const found = matchingRows(many, columns, { text: 'running', sort: 'id', descending: false })
  expect(performance.now() - start).toBeLessThan(250)
  expect(found).toHaveLength(3_333)
})
