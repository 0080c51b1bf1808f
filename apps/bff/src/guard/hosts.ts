import { type Guard, refuse } from './refuse.ts'

/** Under which names this console answers. Anything else in `Host` is a name that somebody has bent to our address (DNS rebinding). */
export const allowedHosts = (port: number): string[] => [`127.0.0.1:${port}`, `localhost:${port}`]

export const guardHosts =
  (allowed: () => string[]): Guard =>
  (req, res, next) => {
    if (allowed().includes(req.headers.host?.toLowerCase() ?? '')) return next()
    refuse(res, 421, { kind: 'denied', code: 'WrongHost', message: 'This console does not answer under that name.' })
  }
