import Button from '@cloudscape-design/components/button'
import { Suspense, lazy, type ReactNode } from 'react'
import styles from './resource-table.module.css'

const ErrorAlert = lazy(async () => ({ default: (await import('./error-alert.tsx')).ErrorAlert }))

/** There is none yet: what it is for, and the way to the first one. */
export function TableEmpty({ text, action }: { text: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.state}>
      <div>{text}</div>
      {action}
    </div>
  )
}

export function TableNoMatch({ onClear }: { onClear: () => void }) {
  return (
    <div className={styles.state}>
      <div>Nothing matches the filter.</div>
      <Button onClick={onClear}>Clear filter</Button>
    </div>
  )
}

/** The list could not be read. */
export function TableError({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return (
    <div className={styles.error}>
      <Suspense fallback={null}>
        <ErrorAlert error={error} onRetry={onRetry} />
      </Suspense>
    </div>
  )
}
