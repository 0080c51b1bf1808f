import { access, readFile } from 'node:fs/promises'
import path from 'node:path'
import express, { type Request, type Response, Router } from 'express'
import { nonceOf } from './guard/headers.ts'

const NONCE_PLACEHOLDER = /__CSP_NONCE__/g

/** Forms of an asset that the build may have left beside it, the smallest first. */
const encodings = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
]

/** The built web console: hashed assets for ever, everything else asked for anew, and the page for every address of its own. */
export function staticSite(webRoot: string): Router {
  const router = Router()
  router.get('/index.html', (_req, res) => res.redirect('/')) // as a file it has no nonce
  router.get('/assets/:file', compressed(webRoot))
  router.use(
    '/assets',
    express.static(path.join(webRoot, 'assets'), { index: false, immutable: true, maxAge: '1y', fallthrough: false }),
  )
  router.use(
    express.static(webRoot, {
      index: false,
      redirect: false,
      cacheControl: false,
      setHeaders: (res) => res.set('Cache-Control', 'no-cache'),
    }),
  )
  router.get('/{*path}', (req, res, next) => {
    if (!isDocument(req)) return next()
    return sendPage(webRoot, res)
  })
  return router
}

/** Serves the compressed neighbour of an asset where there is one that the browser takes. */
function compressed(webRoot: string) {
  return async (req: Request<{ file: string }>, res: Response, next: () => void) => {
    const { file } = req.params
    if (!/^[\w.-]+$/.test(file)) return next()
    for (const { name, ending } of encodings) {
      if (!req.acceptsEncodings(name) || !(await exists(path.join(webRoot, 'assets', file + ending)))) continue
      res.set({ 'Content-Encoding': name, Vary: 'Accept-Encoding' }).type(path.extname(file))
      req.url += ending
      break
    }
    next()
  }
}

async function sendPage(webRoot: string, res: Response) {
  res.set('Cache-Control', 'no-cache')
  const page = await readFile(path.join(webRoot, 'index.html'), 'utf8').catch(() => undefined)
  if (page === undefined) return res.status(503).type('text/plain').send('The web console has not been built. Run: npm run build')
  return res.type('html').send(page.replace(NONCE_PLACEHOLDER, nonceOf(res)))
}

const isDocument = (req: Request) =>
  req.headers['sec-fetch-dest'] === 'document' || (req.headers['sec-fetch-dest'] === undefined && Boolean(req.accepts('html')))

const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  )
