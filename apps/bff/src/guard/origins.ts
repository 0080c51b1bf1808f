import type { Request } from 'express'
import { type Guard, refuse } from './refuse.ts'

/**
 * Only our own pages may use the API: cookies do not tell ports apart, the browser's word on where a request comes from does.
 * Goes by Sec-Fetch-Site; where a browser does not send it, by Origin.
 */
export const guardApiOrigin: Guard = (req, res, next) => {
  const site = req.headers['sec-fetch-site']
  const own = site === undefined ? isOwn(req.headers.origin, req) : site === 'same-origin'
  if (own) return next()
  refuse(res, 403, { kind: 'denied', code: 'WrongOrigin', message: 'Only pages of this console may use its API.' })
}

/**
 * The page itself holds nothing secret, so a link in a ticket may open it from anywhere; other sites may not embed it, nor
 * load what belongs to it.
 */
export const guardPageOrigin: Guard = (req, res, next) => {
  const site = req.headers['sec-fetch-site']
  const isNavigation = req.headers['sec-fetch-mode'] === 'navigate' && req.headers['sec-fetch-dest'] === 'document'
  const { origin } = req.headers
  const allowed =
    site === undefined ? origin === undefined || isOwn(origin, req) : site === 'same-origin' || site === 'none' || isNavigation
  if (allowed) return next()
  res.status(403).type('text/plain').send('Only pages of this console may load this.')
}

// The Host header has been checked before.
const isOwn = (origin: string | undefined, req: Request) => origin === `http://${req.headers.host}`
