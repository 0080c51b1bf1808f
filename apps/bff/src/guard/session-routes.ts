import type { ConnectionView } from '@gantry/shared/console/connection'
import { type NextFunction, type Response, Router } from 'express'
import * as z from 'zod'
import { refuse } from './refuse.ts'
import type { Session, Sessions } from './sessions.ts'
import type { SignInCode } from './sign-in-code.ts'
import { cookieName, guardSecret, guardSession, sessionOf } from './signed-in.ts'

/** What a signed-in page is told. */
export interface SessionView {
  /** Goes into the header `x-gantry-secret` of every call. */
  secret: string
  connection: ConnectionView
}

const signIn = z.strictObject({ code: z.string().max(200) })
const cookieOptions = { httpOnly: true, sameSite: 'strict', path: '/' } as const

/** POST { code } signs in, GET tells a reloaded page its secret again, DELETE signs out. */
export function sessionRoutes(sessions: Sessions, code: SignInCode, connection: () => Promise<ConnectionView>): Router {
  const router = Router()

  const answer = (session: Session, res: Response, next: NextFunction) => {
    connection().then((view) => res.json({ secret: session.secret, connection: view } satisfies SessionView), next)
  }

  router.post('/', (req, res, next) => {
    const input = signIn.safeParse(req.body)
    if (!input.success || !code.redeem(input.data.code)) {
      const message = 'This sign-in link is used or too old. Open the newest one that the terminal shows.'
      return refuse(res, 401, { kind: 'session', code: 'WrongCode', message })
    }
    const session = sessions.open('admin') // local mode has one user
    res.cookie(cookieName(req), session.id, cookieOptions)
    answer(session, res, next)
  })

  router.get('/', guardSession(sessions), (_req, res, next) => {
    answer(sessionOf(res), res, next)
  })

  router.delete('/', guardSession(sessions), guardSecret, (req, res) => {
    sessions.close(sessionOf(res).id)
    res.clearCookie(cookieName(req), cookieOptions).json({})
  })

  return router
}
