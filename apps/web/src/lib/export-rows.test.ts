import { expect, test } from 'vitest'
import type { Column } from '../components/columns.tsx'
import { toCsv } from './export-rows.ts'

interface Row {
  name?: string
  count?: number
}

const columns: Column<Row>[] = [
  { id: 'name', header: 'Name', value: (row) => row.name, cell: () => '' },
  { id: 'bar', header: 'Drawn only', cell: () => '' },
  { id: 'count', header: 'Count, all', value: (row) => row.count, cell: () => '' },
]

test.each([
  ['has a line of headings, and no column that has nothing to say', [], 'Name,"Count, all"\r\n'],
  ['leaves out what is missing', [{}], 'Name,"Count, all"\r\n,\r\n'],
  ['keeps numbers as they are, also below zero', [{ name: 'web', count: -1 }], 'Name,"Count, all"\r\nweb,-1\r\n'],
  ['quotes commas, quotes and line ends', [{ name: 'a "b",\nc' }], 'Name,"Count, all"\r\n"a ""b"",\nc",\r\n'],
  [
    'defuses what a spreadsheet would run',
    [{ name: '=HYPERLINK("x")' }, { name: '@x' }],
    'Name,"Count, all"\r\n"\'=HYPERLINK(""x"")",\r\n\'@x,\r\n',
  ],
])('CSV %s', (_, rows, expected) => {
  expect(toCsv(rows, columns)).toBe(expected)
})
