import { focusManager, useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useSyncExternalStore } from 'react'
import { type DataAge, dataAge } from '../lib/data-age.ts'
import { createStore, useStore } from '../lib/store.ts'

const paused = createStore(false)

/** The age of the page's data, followed. */
export function useDataAge(): DataAge {
  const queryClient = useQueryClient()
  const last = useRef<DataAge>({ isFetching: false })
  return useSyncExternalStore(
    useCallback((listener) => queryClient.getQueryCache().subscribe(listener), [queryClient]),
    () => {
      const next = dataAge(queryClient)
      const { updatedAt, retryAt, isFetching } = last.current
      if (next.updatedAt !== updatedAt || next.retryAt !== retryAt || next.isFetching !== isFetching) last.current = next
      return last.current
    },
  )
}

/** Pausing, resuming and asking again now, for the whole page at once. */
export function useRefresh() {
  const queryClient = useQueryClient()
  const isPaused = useStore(paused)
  const refresh = () => queryClient.refetchQueries({ type: 'active', predicate: (query) => !query.meta?.fixed })
  const setPaused = (next: boolean) => {
    paused.set(next)
    // A paused page behaves as a hidden one does: nothing is polled until somebody looks again.
    focusManager.setFocused(next ? false : undefined)
    if (!next) void refresh()
  }
  return { refresh, isPaused, setPaused }
}
