import type { AppRouter } from '@gantry/bff/router'

type Routers = AppRouter['_def']['record']
type Procedure<Path> = Path extends `${infer R extends keyof Routers & string}.${infer P}`
  ? P extends keyof Routers[R]
    ? Routers[R][P]
    : never
  : never
type TypesOf<Path> = Procedure<Path> extends { _def: { $types: infer Types } } ? Types : never
type InputOf<Path> = TypesOf<Path> extends { input: infer Input } ? Input : never
type OutputOf<Path> = TypesOf<Path> extends { output: infer Output } ? Output : never

type Paths = { [R in keyof Routers & string]: `${R}.${keyof Routers[R] & string}` }[keyof Routers & string]

/** A second user of the console, without a browser: prepares what a story begins with, and does what others do meanwhile. */
export interface ConsoleProgram {
  ask<Path extends Paths>(path: Path, input: InputOf<Path>): Promise<OutputOf<Path>>
  tell<Path extends Paths>(path: Path, input: InputOf<Path>): Promise<OutputOf<Path>>
}

/** Signs in with a link of the console's. `ask` reads, `tell` changes; a refusal becomes an Error with ECS's words. */
export async function startProgram(signInUrl: string, region = 'us-east-1'): Promise<ConsoleProgram> {
  const { origin, hash } = new URL(signInUrl)
  const body = JSON.stringify({ code: hash.slice('#code='.length) })
  const signedIn = await fetch(`${origin}/api/session`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body,
  })
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const { secret } = (await signedIn.json()) as { secret: string }
  const headers = { origin, cookie, 'x-gantry-secret': secret, 'x-gantry-region': region }

  async function send(path: string, init: RequestInit): Promise<never> {
    const reply = await fetch(`${origin}/api/trpc/${path}`, init)
    const answer = (await reply.json()) as { result?: { data: never }; error?: { message: string } }
    if (!answer.result) throw new Error(`${path}: ${answer.error?.message}`)
    return answer.result.data
  }
  return {
    ask: (path, input) => send(`${path}?input=${encodeURIComponent(JSON.stringify(input))}`, { headers }),
    tell: (path, input) =>
      send(path, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(input) }),
  }
}
