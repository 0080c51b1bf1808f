import { createExpressMiddleware } from '@trpc/server/adapters/express'
import express, { type ErrorRequestHandler, type Express } from 'express'
import type { Logger } from 'pino'
import type { Config } from './config.ts'
import type { Connections } from './connections.ts'
import type { Context } from './context.ts'
import { securityHeaders } from './guard/headers.ts'
import { guardHosts } from './guard/hosts.ts'
import { guardJson } from './guard/json.ts'
import { guardApiOrigin, guardPageOrigin } from './guard/origins.ts'
import { type Guard, refuse } from './guard/refuse.ts'
import { sessionRoutes } from './guard/session-routes.ts'
import type { Sessions } from './guard/sessions.ts'
import type { SignInCode } from './guard/sign-in-code.ts'
import { guardSecret, guardSession, sessionOf } from './guard/signed-in.ts'
import { requestLog } from './log.ts'
import { appRouter } from './router.ts'
import { staticSite } from './static-site.ts'

export interface AppParts {
  config: Config
  log: Logger
  connections: Connections
  sessions: Sessions
  code: SignInCode
  hosts: () => string[]
  isReady: () => boolean
}

/** The whole way of a request, in this order: host, health, then for the API origin, JSON, session and secret; roles are the router's. */
export function createApp({ config, log, connections, sessions, code, hosts, isReady }: AppParts): Express {
  const app = express().disable('x-powered-by').set('query parser', 'simple')
  const connection = () => connections.view()
  const audit = log.child({ audit: true }, { level: 'info' })

  app.use(requestLog(log), securityHeaders, guardHosts(hosts))
  app.get('/healthz', (_req, res) => {
    const [status, word] = isReady() ? [200, 'ok'] : [503, 'starting']
    res.status(status).type('text/plain').send(word)
  })

  app.use('/api', noStore, guardApiOrigin, ...guardJson)
  app.use('/api/session', sessionRoutes(sessions, code, connection))
  app.use(
    '/api/trpc',
    guardSession(sessions),
    guardSecret,
    createExpressMiddleware({
      router: appRouter,
      allowBatching: false,
      createContext: ({ req, res }): Context => ({
        aws: connections.awsFor(req.get('x-gantry-region')),
        role: sessionOf(res).role,
        requestId: req.id as string,
        connection,
        audit: (action, subject) => audit.info({ action, subject, requestId: req.id }),
      }),
      onError: ({ error, path }) => {
        if (error.code === 'INTERNAL_SERVER_ERROR') log.error({ path, error: error.cause?.stack ?? error.message })
      },
    }),
  )
  app.use('/api', (_req, res) =>
    refuse(res, 404, { kind: 'not-found', code: 'NoSuchPath', message: 'There is nothing at this address.' }),
  )

  app.use(guardPageOrigin, staticSite(config.webRoot))
  app.use((_req, res) => void res.status(404).type('text/plain').send('Not found.'))
  app.use(answerError(log))
  return app
}

const noStore: Guard = (_req, res, next) => {
  res.set('Cache-Control', 'no-store')
  next()
}

/** Whatever Express or a parser throws: a status and a sentence, never a stack. */
function answerError(log: Logger): ErrorRequestHandler {
  return (error: { status?: number; message?: string }, req, res, next) => {
    if (res.headersSent) return next(error)
    const status = error.status ?? 500
    if (status >= 500) log.error({ error: error.message })
    const message =
      status === 413
        ? 'The body is larger than 96 KB.'
        : status < 500
          ? 'The request is malformed.'
          : 'The console itself failed.'
    if (req.path.startsWith('/api/'))
      refuse(res, status, { kind: status < 500 ? 'invalid' : 'unknown', code: 'BadRequest', message })
    else
      res
        .status(status)
        .type('text/plain')
        .send(status === 404 ? 'Not found.' : message)
  }
}
