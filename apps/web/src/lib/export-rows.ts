import type { Column } from '../components/columns.tsx'

/** Rows as CSV (RFC 4180), one column for each that has a value. */
export function toCsv<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const valued = columns.flatMap(({ header, value }) => (value ? [{ header, value }] : []))
  const lines = rows.map((row) => valued.map(({ value }) => cell(value(row))).join(','))
  return [valued.map(({ header }) => cell(header)).join(','), ...lines].join('\r\n') + '\r\n'
}

/** Texts come from whoever may write to ECS: a spreadsheet must not take them for formulas. */
function cell(value: string | number | undefined): string {
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/.test(value ?? '') ? `'${value}` : (value ?? '')
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
