import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import pino, { type Logger } from 'pino'
import { pinoHttp } from 'pino-http'
import type { LogLevel } from './config.ts'

/** Lines of JSON on the standard error output, so that the links on the standard output stay alone. */
export const createLog = (level: LogLevel): Logger => pino({ level, base: null }, pino.destination({ fd: 2, sync: true }))

/** Writes down that a request came and how it went; never its headers, query or body, which may hold secrets. */
export function requestLog(log: Logger): RequestHandler {
  return pinoHttp({
    logger: log,
    genReqId: () => randomUUID(),
    customLogLevel: (_req, res, error) => (error || res.statusCode === 500 ? 'warn' : 'debug'),
    serializers: {
      req: ({ id, method, url }: { id: string; method: string; url: string }) => ({ id, method, path: url.split('?')[0] }),
      res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      err: ({ type, message }: { type: string; message: string }) => ({ type, message }),
    },
  })
}
