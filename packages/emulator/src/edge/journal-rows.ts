import { createHash } from 'node:crypto'
import type { JournalEntry } from './journal.ts'

/** A command as its row has it. */
export type StoredEntry = Omit<JournalEntry, 'context'> & { context: string }
/** What SELECT_ROWS gives. */
export type StoredRow = Record<(typeof TEXTS)[number], Buffer> & { seq: number; now: number }

/** Texts are read as bytes: the driver ends the process when damage has made them something else than UTF-8. */
const TEXTS = ['service', 'account', 'region', 'caller', 'operation', 'input', 'context', 'sha256'] as const
export const SELECT_ROWS = `SELECT seq, now, ${TEXTS.map((name) => `CAST(${name} AS BLOB) AS ${name}`).join(', ')} FROM command WHERE seq > ? ORDER BY seq`

export function toRow({ seq, now, ...texts }: StoredRow): StoredEntry & { seq: number; sha256: string } {
  const decoded = TEXTS.map((name) => [name, Buffer.from(texts[name] ?? '').toString('utf8')])
  return { seq, now, ...(Object.fromEntries(decoded) as Record<(typeof TEXTS)[number], string>) }
}

/** What the checksum of a row is over, in the order of its columns. */
export function contentOf({ service, account, region, now, caller, operation, input, context }: StoredEntry) {
  return [service, account, region, now, caller, operation, input, context] as const
}

/** Over each part with its length, so that nothing can move from one to the next. */
export function digest(...parts: readonly (string | number | Buffer)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) {
    const bytes = Buffer.isBuffer(part) ? part : Buffer.from(String(part))
    hash.update(`${bytes.length}:`).update(bytes)
  }
  return hash.digest('hex')
}
