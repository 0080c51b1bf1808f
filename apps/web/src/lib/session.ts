import type { ApiError } from '@gantry/shared/console/api-error'
import type { ConnectionView } from '@gantry/shared/console/connection'
import { consoleUnreachable } from './api-error-of.ts'
import { createStore, useStore } from './store.ts'

/** What the BFF gave this page. The secret lives in memory only and goes along with every request. */
export interface Session {
  secret: string
  connection: ConnectionView
}

export type SessionState = { status: 'opening' } | { status: 'open'; session: Session } | { status: 'closed'; error?: ApiError }

export const sessionState = createStore<SessionState>({ status: 'opening' })

/**
 * Opens the session: with the one-time code of the start-up link (`/#code=…`), else with the cookie of an earlier visit.
 * The code leaves the address bar before anything else happens.
 */
export async function openSession(): Promise<void> {
  const code = new URLSearchParams(location.hash.slice(1)).get('code')
  if (code) history.replaceState(null, '', location.pathname + location.search)
  sessionState.set(code ? await signIn(code) : await resume())
}

/** Signs in with a code or with the whole link that carries it. Resolves to an error, or to nothing once the session is open. */
export async function signInWith(codeOrLink: string): Promise<ApiError | undefined> {
  const code = /#code=([^&\s]+)/.exec(codeOrLink)?.[1] ?? codeOrLink.trim()
  const state = await signIn(code)
  if (state.status === 'closed') return state.error
  sessionState.set(state)
  return undefined
}

/** The BFF no longer knows the session: every page gives way to the sign-in page, once. */
export function closeSession(): void {
  if (sessionState.get().status === 'open') sessionState.set({ status: 'closed' })
}

/** The open session's secret; requests are made only while there is one. */
export function sessionSecret(): string {
  const state = sessionState.get()
  return state.status === 'open' ? state.session.secret : ''
}

function signIn(code: string): Promise<SessionState> {
  return request({ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ code }) })
}

async function resume(): Promise<SessionState> {
  const state = await request({ method: 'GET' })
  // Not being signed in yet is no error worth showing.
  return state.status === 'closed' && state.error?.kind === 'session' ? { status: 'closed' } : state
}

async function request(init: RequestInit): Promise<SessionState> {
  try {
    const response = await fetch('/api/session', init)
    if (response.ok) return { status: 'open', session: (await response.json()) as Session }
    return { status: 'closed', error: await refusal(response) }
  } catch {
    return { status: 'closed', error: consoleUnreachable }
  }
}

async function refusal(response: Response): Promise<ApiError> {
  const body = (await response.json().catch(() => undefined)) as { error?: { data?: { apiError?: ApiError } } } | undefined
  return body?.error?.data?.apiError ?? consoleUnreachable
}

/** Which ECS the console talks to. Only components below the root layout, where a session is open, may ask. */
export function useConnection(): ConnectionView {
  const state = useStore(sessionState)
  if (state.status !== 'open') throw new Error('No session is open')
  return state.session.connection
}
