import { useEffect, useState } from 'react'
import styles from './copyable.module.css'

const SHOWN = 1_500

/** Copies a text and says so. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [outcome, setOutcome] = useState<'copied' | 'failed'>()
  useEffect(() => {
    if (!outcome) return
    const timer = setTimeout(() => setOutcome(undefined), SHOWN)
    return () => clearTimeout(timer)
  }, [outcome])

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setOutcome('copied')
    } catch {
      setOutcome('failed')
    }
  }
  return (
    <button
      type="button"
      className={styles.copy}
      aria-label={label}
      title={label}
      data-outcome={outcome}
      onClick={() => void copy()}
    >
      <svg width="14" height="14" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.7" aria-hidden="true">
        <path d={outcome === 'copied' ? 'M2.5 8.5l3.5 3.5 7.5-8' : 'M5.5 5.5h8v8h-8zM10.5 5V2.5h-8v8H5'} />
      </svg>
      <span role="status" className="visually-hidden">
        {outcome === 'copied' && 'Copied'}
        {outcome === 'failed' && 'The browser did not allow copying'}
      </span>
    </button>
  )
}
