import { readFileSync } from 'node:fs'
import * as client from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { findOperationSchema } from '../protocol/model.ts'
import { ecsOperations } from './operations.ts'

const page = new URL('../../../../docs/emulator-differences.md', import.meta.url)
const marks = { begin: '<!-- operations: begin -->', end: '<!-- operations: end -->' }

/** A Markdown table, its columns as wide as their widest cell. */
function tableOf(rows: string[][]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  const lineOf = (row: string[]) => `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`
  const [head, ...body] = rows
  const rule = widths.map((width) => '-'.repeat(width))
  return [lineOf(head!), lineOf(rule), ...body.map(lineOf)].join('\n')
}

function operationsTable(): string {
  const served: Record<string, { writes: boolean } | undefined> = ecsOperations
  const names = Object.keys(client).filter((name) => name.endsWith('$') && findOperationSchema(name.slice(0, -1)))
  const rows = names
    .map((name) => name.slice(0, -1))
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((name) => [name, served[name] ? (served[name].writes ? 'changes the state' : 'reads') : 'not implemented'])
  return tableOf([['Operation', 'Here'], ...rows])
}

// When this fails, write the page anew: node_modules/.bin/vitest run packages/emulator/src/ecs/operations-table.test.ts -u
test('docs/emulator-differences.md lists the operations as they are', async () => {
  const text = readFileSync(page, 'utf8')
  const [before, rest = ''] = text.split(marks.begin)
  const [, after] = rest.split(marks.end)
  const renewed = `${before}${marks.begin}\n\n${operationsTable()}\n\n${marks.end}${after}`
  await expect(renewed).toMatchFileSnapshot(page.pathname)
})
