const exact = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'medium', hourCycle: 'h23' })
const longDate = new Intl.DateTimeFormat('en', { dateStyle: 'long' })
const clock = new Intl.DateTimeFormat('en', { timeStyle: 'medium', hourCycle: 'h23' })

/** `Nov 22, 2026, 14:05:11 (+0100)`: in the browser's time zone, which it names. */
export function exactTime(at: number): string {
  return `${exact.format(at)} (${offset(at)})`
}

/** `November 22, 2026 14:05:11 (+0100)` */
export function longTime(at: number): string {
  return `${longDate.format(at)} ${clockTime(at)} (${offset(at)})`
}

/** `2026-11-22 14:05:11 +0100`: for logs, where it lines up. */
export function logTime(at: number): string {
  const local = new Date(at - new Date(at).getTimezoneOffset() * 60_000)
  return `${local.toISOString().slice(0, 19).replace('T', ' ')} ${offset(at)}`
}

/** `14:05:11` */
export function clockTime(at: number): string {
  return clock.format(at)
}

/** A duration in its largest unit: `3 s`, `12 min`, `5 h`, `2 d`. */
export function roughly(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1_000)
  if (seconds < 60) return `${seconds} s`
  if (seconds < 3_600) return `${Math.floor(seconds / 60)} min`
  if (seconds < 86_400) return `${Math.floor(seconds / 3_600)} h`
  return `${Math.floor(seconds / 86_400)} d`
}

/** `3 min ago`. Times ahead of this browser's clock (an endpoint whose time runs faster) stay exact. */
export function relativeTime(at: number, now: number): string {
  const age = now - at
  if (age < -5_000) return exactTime(at)
  return age < 1_000 ? 'just now' : `${roughly(age)} ago`
}

function offset(at: number): string {
  const minutes = -new Date(at).getTimezoneOffset()
  const digits = (part: number) => String(Math.floor(part)).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${digits(Math.abs(minutes) / 60)}${digits(Math.abs(minutes) % 60)}`
}
