import { inspect } from 'node:util'

/** Tells whoever runs the endpoint of something that should never happen. */
export function reportDefect(error: unknown): void {
  process.stderr.write(`ECS endpoint: an operation failed in a way it should not. ${inspect(error)}\n`)
}
