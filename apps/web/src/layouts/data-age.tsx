import { useNow } from '../hooks/use-now.ts'
import { useDataAge, useRefresh } from '../hooks/use-refresh.ts'
import { clockTime, roughly } from '../lib/format-time.ts'
import { Glyph } from './glyph.tsx'
import styles from './top-bar.module.css'

/** How old the page's data is, in one place for the whole page; amber while the endpoint does not answer. */
export function DataAge() {
  const { updatedAt, retryAt, isFetching } = useDataAge()
  const { refresh, isPaused, setPaused } = useRefresh()
  const now = useNow(1_000)
  const pauseLabel = isPaused ? 'Resume updates' : 'Pause updates'
  return (
    <div className={styles.age} data-stale={retryAt !== undefined}>
      <span>{ageText()}</span>
      <button
        type="button"
        className={styles.icon}
        aria-label="Refresh"
        title="Refresh"
        disabled={isFetching && !updatedAt}
        onClick={() => void refresh()}
      >
        <Glyph name="refresh" />
      </button>
      <button
        type="button"
        className={styles.icon}
        aria-label={pauseLabel}
        title={pauseLabel}
        aria-pressed={isPaused}
        onClick={() => setPaused(!isPaused)}
      >
        <Glyph name={isPaused ? 'resume' : 'pause'} />
      </button>
    </div>
  )

  function ageText(): string {
    if (retryAt !== undefined) {
      const retry = retryAt > now ? `retrying in ${roughly(retryAt - now)}` : 'retrying'
      return updatedAt ? `as of ${clockTime(updatedAt)}, ${retry}` : `no answer, ${retry}`
    }
    if (updatedAt === undefined) return isFetching ? 'loading' : ''
    const age = isPaused ? `paused, as of ${clockTime(updatedAt)}` : `updated ${roughly(Math.max(0, now - updatedAt))} ago`
    return age
  }
}
