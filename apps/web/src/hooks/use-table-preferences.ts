import { useState } from 'react'
import { readStored, writeStored } from '../lib/stored.ts'

/** How a user wants a table, kept in this browser. */
export interface TablePreferences {
  pageSize: number
  contentDensity: 'comfortable' | 'compact'
  wrapLines: boolean
  /** Every column in order; columns that came later are added at their place. */
  columns: { id: string; visible: boolean }[]
}

export function useTablePreferences(table: string, columns: readonly { id: string; isHidden?: boolean }[], pageSize = 50) {
  const key = `gantry.table.${table}`
  const [stored, setStored] = useState(() => (readStored(key) ?? {}) as Partial<TablePreferences>)
  const preferences: TablePreferences = {
    pageSize: stored.pageSize ?? pageSize,
    contentDensity: stored.contentDensity ?? 'compact',
    wrapLines: stored.wrapLines ?? false,
    columns: mergeColumns(stored.columns ?? [], columns),
  }
  const setPreferences = (next: TablePreferences) => {
    writeStored(key, next)
    setStored(next)
  }
  return [preferences, setPreferences] as const
}

function mergeColumns(stored: TablePreferences['columns'], columns: readonly { id: string; isHidden?: boolean }[]) {
  const known = stored.filter(({ id }) => columns.some((column) => column.id === id))
  const added = columns.filter(({ id }) => !known.some((column) => column.id === id))
  return [...known, ...added.map(({ id, isHidden }) => ({ id, visible: !isHidden }))]
}
