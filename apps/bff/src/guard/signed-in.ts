import { parseCookie } from 'cookie'
import type { Request, Response } from 'express'
import { type Guard, refuse } from './refuse.ts'
import type { Session, Sessions } from './sessions.ts'
import { isEqual } from './sign-in-code.ts'

export const SECRET_HEADER = 'x-gantry-secret'

/** Cookies do not tell ports apart: with the port in its name, two consoles on one machine leave each other signed in. */
export const cookieName = (req: Request): string => `gantry-${req.socket.localPort}`

/** Asks for the session cookie. */
export const guardSession =
  (sessions: Sessions): Guard =>
  (req, res, next) => {
    const session = sessions.find(parseCookie(req.headers.cookie ?? '')[cookieName(req)])
    if (!session) {
      return refuse(res, 401, {
        kind: 'session',
        code: 'SessionExpired',
        message: 'Sign in again with the link that the terminal shows.',
      })
    }
    res.locals.session = session
    next()
  }

/** Asks for the session's secret, which no other page can know. Comes after guardSession. */
export const guardSecret: Guard = (req, res, next) => {
  if (isEqual(req.get(SECRET_HEADER) ?? '', sessionOf(res).secret)) return next()
  refuse(res, 401, { kind: 'session', code: 'SecretMissing', message: 'Reload the page.' })
}

/** Whose request this is, behind guardSession. */
export const sessionOf = (res: Response): Session => res.locals.session as Session
