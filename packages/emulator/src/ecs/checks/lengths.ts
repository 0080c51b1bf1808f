import { invalidParameter } from '../../protocol/aws-error.ts'

/** Refuses a list with more members than the API takes. `what` is the name that AWS's message gives the list. */
export function checkAtMost(what: string, items: readonly unknown[], limit: number): void {
  if (items.length > limit) throw invalidParameter(`${what} can have at most ${limit} items.`)
}

/** Refuses a text with more characters than the API takes. */
export function checkLength(what: string, text: string | undefined, limit: number): void {
  if (text !== undefined && text.length > limit) throw invalidParameter(`${what} longer than ${limit}.`)
}
