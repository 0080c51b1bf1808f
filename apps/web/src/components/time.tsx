import { useNow } from '../hooks/use-now.ts'
import { exactTime, relativeTime } from '../lib/format-time.ts'

/** How long ago; the exact time on hover. A dash where there is no time. */
export function Time({ at }: { at: number | undefined }) {
  if (at === undefined) return '–'
  return <Moment at={at} />
}

function Moment({ at }: { at: number }) {
  const now = useNow(5_000)
  return (
    <time dateTime={new Date(at).toISOString()} title={exactTime(at)} style={{ whiteSpace: 'nowrap' }}>
      {relativeTime(at, now)}
    </time>
  )
}
