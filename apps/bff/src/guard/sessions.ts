import { randomBytes } from 'node:crypto'
import type { Role } from './roles.ts'

const IDLE_MS = 12 * 60 * 60_000
/** A browser more than this signs the longest idle one out. */
const MOST = 50

export interface Session {
  /** Lives in an HttpOnly cookie. */
  id: string
  /** Lives in the page's memory, and comes with every call in a header. */
  secret: string
  role: Role
  lastSeen: number
}

export interface Sessions {
  open(role: Role): Session
  /** The session, which counts as seen. */
  find(id: string | undefined): Session | undefined
  close(id: string): void
}

/** Who is signed in. In memory: a restart signs everybody out. */
export function createSessions(now: () => number = Date.now): Sessions {
  const sessions = new Map<string, Session>()
  return {
    open(role) {
      const session = { id: token(), secret: token(), role, lastSeen: now() }
      sessions.set(session.id, session)
      const [longestIdle] = sessions.keys()
      if (sessions.size > MOST && longestIdle) sessions.delete(longestIdle)
      return session
    },
    find(id) {
      const session = sessions.get(id ?? '')
      if (!session) return undefined
      sessions.delete(session.id)
      if (session.lastSeen + IDLE_MS <= now()) return undefined
      session.lastSeen = now()
      sessions.set(session.id, session) // at the end: the first is the longest idle
      return session
    },
    close: (id) => void sessions.delete(id),
  }
}

const token = () => randomBytes(32).toString('base64url')
