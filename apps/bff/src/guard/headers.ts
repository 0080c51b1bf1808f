import { randomBytes } from 'node:crypto'
import type { Response } from 'express'
import helmet from 'helmet'
import type { Guard } from './refuse.ts'

/** The nonce with which a page's editor may add its styles. Another one for every answer. */
export const nonceOf = (res: Response): string => (res.locals.nonce ??= randomBytes(16).toString('base64')) as string

/** What a browser may do with our answers. No HSTS and no upgrade: local mode speaks plain HTTP on the loopback interface. */
export const securityHeaders: Guard = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", (_req, res) => `'nonce-${nonceOf(res as Response)}'`],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      workerSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  referrerPolicy: { policy: 'no-referrer' },
  crossOriginOpenerPolicy: { policy: 'same-origin' },
  crossOriginResourcePolicy: { policy: 'same-origin' },
  xFrameOptions: { action: 'deny' },
  strictTransportSecurity: false,
}) as Guard
