import { createStore } from './store.ts'

/** A message about something done, shown above the page until dismissed. Errors belong where the user acted, not here. */
export interface Notification {
  id: number
  /** When it appeared. */
  at: number
  type: 'success' | 'info' | 'warning' | 'error'
  text: string
  /** Where to look at what was done. */
  link?: { text: string; href: string }
}

/** Messages are read within this time; later they leave with the page on which they appeared. */
const READ_AFTER = 4_000
let lastId = 0

/** Newest first. */
export const notifications = createStore<Notification[]>([])

/** Shows a message. A new success takes the place of the last one; warnings and errors stay until dismissed. */
export function notify(notification: Omit<Notification, 'id' | 'at'>): void {
  lastId += 1
  notifications.set([{ ...notification, id: lastId, at: Date.now() }, ...notifications.get().filter(isSevere)])
}

export function dismissNotification(id: number): void {
  notifications.set(notifications.get().filter((notification) => notification.id !== id))
}

/** Another page is shown: what has been read by now goes. */
export function dismissRead(): void {
  const since = Date.now() - READ_AFTER
  notifications.set(notifications.get().filter((notification) => isSevere(notification) || notification.at > since))
}

function isSevere({ type }: Notification): boolean {
  return type === 'warning' || type === 'error'
}
