import type { ReactNode } from 'react'
import { apiErrorOf } from '../api.tsx'
import type { Loaded } from '../lib/loaded.ts'
import { ErrorAlert } from './error-alert.tsx'
import { NotThere } from './not-there.tsx'
import { PageLoading } from './page-loading.tsx'

interface SubjectProps<T> {
  /** The query of what the page is about. */
  query: Loaded<T>
  /** What it is, for the page that says it is not there: `Cluster payments`. */
  name: string
  /** The list that it would be in. */
  list: { text: string; href: string }
  children: (subject: T) => ReactNode
}

/** Waits for what the address names: shows that it loads, is not there, or could not be read; then the page. */
export function Subject<T>({ query, name, list, children }: SubjectProps<T>) {
  const { data, error, refetch } = query
  if (error && apiErrorOf(error).kind === 'not-found') return <NotThere name={name} list={list} />
  if (data !== undefined) return children(data)
  if (error) return <ErrorAlert error={error} onRetry={() => void refetch()} />
  return <PageLoading name={name} />
}
