/** The part of a query's result that waiting and failing need. */
export interface Loaded<T> {
  data: T | undefined
  error: unknown
  refetch: () => unknown
}

/** Rows that are there already, for a table whose list came with its subject. */
export function loadedRows<Row>(items: Row[]): Loaded<{ items: Row[] }> {
  return { data: { items }, error: null, refetch: () => undefined }
}
