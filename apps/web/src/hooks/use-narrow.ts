import { useSyncExternalStore } from 'react'

const narrow = '(max-width: 620px)'

/** Whether the window is as narrow as a phone: for what style sheets cannot do, such as leaving columns out. */
export function useNarrow(): boolean {
  return useSyncExternalStore(follow, () => window.matchMedia(narrow).matches)
}

function follow(listener: () => void): () => void {
  const query = window.matchMedia(narrow)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}
