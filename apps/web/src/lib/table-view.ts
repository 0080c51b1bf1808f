import type { Column } from '../components/columns.tsx'
import { rowFilter } from './row-filter.ts'

/** What the user wants to see of a list. */
export interface TableWish {
  text: string
  /** A column's id; absent keeps the order of the list. */
  sort?: string
  descending: boolean
  /** From 1. */
  page: number
  pageSize: number
}

/** One page of a list. */
export interface TableView<Row> {
  rows: Row[]
  /** How many rows match the filter. */
  matching: number
  /** The page shown, which may be an earlier one than wished for when the list got shorter. */
  page: number
  pages: number
}

/** The rows that match, sorted. */
export function matchingRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  wish: Pick<TableWish, 'text' | 'sort' | 'descending'>,
): Row[] {
  const matches = rowFilter(wish.text, columns)
  const found = matches ? rows.filter(matches) : [...rows]
  const value = columns.find(({ id }) => id === wish.sort)?.value
  if (!value) return found
  const keyed = found.map((row) => ({ row, key: value(row) }))
  const sign = wish.descending ? -1 : 1
  keyed.sort((a, b) => compare(a.key, b.key, sign))
  return keyed.map(({ row }) => row)
}

/** One page of rows that already match. */
export function pageOf<Row>(rows: readonly Row[], wish: Pick<TableWish, 'page' | 'pageSize'>): TableView<Row> {
  const pages = Math.max(1, Math.ceil(rows.length / wish.pageSize))
  const page = Math.min(Math.max(1, wish.page), pages)
  return { rows: rows.slice((page - 1) * wish.pageSize, page * wish.pageSize), matching: rows.length, page, pages }
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** Numbers by size, texts by words and the numbers in them; what is missing comes last either way. */
function compare(a: string | number | undefined, b: string | number | undefined, sign: number): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1
  if (typeof a === 'number' && typeof b === 'number') return (a - b) * sign
  return collator.compare(String(a), String(b)) * sign
}
