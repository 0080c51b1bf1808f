import { useState } from 'react'

/** The rows chosen in a table. They stay chosen while the list refreshes, and are forgotten when they leave it. */
export interface Selection<Row> {
  rows: Row[]
  select: (rows: readonly Row[]) => void
}

export function useSelection<Row>(rows: readonly Row[] | undefined, rowId: (row: Row) => string): Selection<Row> {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  return {
    rows: ids.size === 0 ? [] : (rows ?? []).filter((row) => ids.has(rowId(row))),
    select: (chosen) => setIds(new Set(chosen.map(rowId))),
  }
}
