import { useEffect, useRef, useState } from 'react'

/** A text that survives a reload of its page, for as long as the browser tab is open. */
export function useDraft(name: string, initialText: string) {
  const key = `gantry.draft.${name}`
  const kept = useRef(true)
  const [restored] = useState(() => read(key))
  const [text, setText] = useState(restored ?? initialText)
  const isChanged = text !== initialText

  useEffect(() => {
    if (kept.current) write(key, isChanged ? text : undefined)
  }, [key, text, isChanged])

  return {
    text,
    setText,
    isChanged,
    /** Whether the text came from before a reload. */
    wasRestored: restored !== undefined && restored !== initialText,
    /** Forgets the draft for good, because it was sent or given up. */
    discard: () => {
      kept.current = false
      write(key, undefined)
    },
  }
}

function read(key: string): string | undefined {
  try {
    return sessionStorage.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}

function write(key: string, text: string | undefined): void {
  try {
    if (text === undefined) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, text)
  } catch {
    // Full or forbidden: the draft then lives as long as its page.
  }
}
