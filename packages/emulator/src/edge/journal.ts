import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { mkdirSync } from 'node:fs'
import Database from 'libsql'
import { StartError } from './start-error.ts'

/** Where a request came from, as far as policies and API activity ask. */
export interface RequestContext {
  requestId: string
  accessKeyId: string
  /** The unique id of the user; the account for its root user. */
  principalId: string
  sourceIp: string
  userAgent: string
}

/** An accepted command: with the ones before it, all that is needed to make the state again. */
export interface JournalEntry {
  /** `ecs`, `iam`… */
  service: string
  account: string
  region: string
  /** Emulated time, epoch milliseconds. */
  now: number
  /** ARN of the caller. */
  caller: string
  operation: string
  /** Body of the request. */
  input: string
  context: RequestContext
}

export interface JournalRow extends JournalEntry {
  seq: number
}

export interface Snapshot {
  /** The last command that is part of it. */
  seq: number
  /** Emulated time at which it was taken. */
  now: number
  bytes: Buffer
}

/** The commands on disk. A commit is on the platter when it returns; a torn tail after a crash is cut off by SQLite. */
export interface Journal {
  readSnapshot(): Snapshot | undefined
  readRows(afterSeq: number): Iterable<JournalRow>
  /** All of them or none; throws when the disk refuses. */
  append(entries: JournalEntry[]): void
  /** Replaces the former snapshot and drops the commands that are part of it. */
  saveSnapshot(bytes: Buffer, now: number): void
  clear(): void
  close(): void
}

/** Of the tables below and of the state in a snapshot. A journal of any other format is refused, not guessed at. */
const FORMAT = 2

const SCHEMA = `
  CREATE TABLE command (seq INTEGER PRIMARY KEY AUTOINCREMENT, service TEXT NOT NULL, account TEXT NOT NULL, region TEXT NOT NULL, now INTEGER NOT NULL,
    caller TEXT NOT NULL, operation TEXT NOT NULL, input TEXT NOT NULL, context TEXT NOT NULL);
  CREATE TABLE snapshot (id INTEGER PRIMARY KEY CHECK (id = 1), seq INTEGER NOT NULL, now INTEGER NOT NULL, sha256 TEXT NOT NULL,
    bytes BLOB NOT NULL);
  PRAGMA user_version = ${FORMAT};`

/** Opens the journal in a folder, or one in memory. Throws StartError when it cannot be used. */
export function openJournal(folder: string | undefined): Journal {
  const database = openDatabase(folder)
  const insert = database.prepare(
    'INSERT INTO command (service, account, region, now, caller, operation, input, context) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  )

  function inTransaction(work: () => void) {
    database.exec('BEGIN IMMEDIATE')
    try {
      work()
      database.exec('COMMIT')
    } catch (error) {
      if (database.inTransaction) database.exec('ROLLBACK')
      throw error
    }
  }

  return {
    readSnapshot() {
      const row = database.prepare('SELECT seq, now, sha256, bytes FROM snapshot').get() as
        (Snapshot & { sha256: string }) | undefined
      if (!row) return undefined
      const bytes = Buffer.from(row.bytes)
      if (digest(bytes) !== row.sha256) throw new StartError(`The snapshot in ${folder} is damaged: its checksum does not fit.`)
      return { seq: row.seq, now: row.now, bytes }
    },
    *readRows(afterSeq) {
      const rows = database.prepare('SELECT * FROM command WHERE seq > ? ORDER BY seq').iterate(afterSeq)
      for (const row of rows as Iterable<JournalRow & { context: string }>) yield { ...row, context: toContext(row.context) }
    },
    append(entries) {
      inTransaction(() => {
        for (const { service, account, region, now, caller, operation, input, context } of entries)
          insert.run(service, account, region, now, caller, operation, input, JSON.stringify(context))
      })
    },
    saveSnapshot(bytes, now) {
      inTransaction(() => {
        database
          .prepare(
            `INSERT OR REPLACE INTO snapshot (id, seq, now, sha256, bytes) SELECT 1, COALESCE(MAX(seq), 0), ?, ?, ? FROM sqlite_sequence
             WHERE name = 'command'`,
          )
          .run(now, digest(bytes), bytes)
        database.exec('DELETE FROM command')
      })
    },
    clear() {
      inTransaction(() => database.exec('DELETE FROM command; DELETE FROM snapshot'))
    },
    close() {
      // The driver keeps its handle, and with it the lock, until its statements are collected: give the lock back by hand.
      database.pragma('journal_mode = DELETE')
      database.pragma('locking_mode = NORMAL')
      database.prepare('SELECT seq FROM command LIMIT 1').get()
      database.close()
    },
  }
}

function openDatabase(folder: string | undefined): Database.Database {
  try {
    if (folder !== undefined) mkdirSync(folder, { recursive: true })
    const database = new Database(folder === undefined ? ':memory:' : join(folder, 'emulator.db'))
    database.pragma('locking_mode = EXCLUSIVE')
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = FULL')
    prepareSchema(database, folder)
    return database
  } catch (error) {
    throw toStartError(error, folder)
  }
}

function prepareSchema(database: Database.Database, folder: string | undefined) {
  const { user_version: version } = database.prepare('PRAGMA user_version').get() as { user_version: number }
  if (version === 0) database.exec(`BEGIN IMMEDIATE; ${SCHEMA} COMMIT`)
  else if (version !== FORMAT) {
    throw new StartError(
      `The data in ${folder} has format ${version}, this version reads format ${FORMAT}. Choose another folder or the version that wrote it.`,
    )
  }
  // Takes the lock now, not at the first command.
  database.exec('BEGIN IMMEDIATE; COMMIT')
}

function toStartError(error: unknown, folder: string | undefined): Error {
  if (error instanceof StartError) return error
  const { code, message } = error as { code?: string; message: string }
  if (code === 'SQLITE_BUSY')
    return new StartError(`The folder ${folder} is in use by another emulator. Stop it or choose another folder.`)
  if (code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT')
    return new StartError(`${folder}/emulator.db is damaged or not a journal: ${message}.`)
  return new StartError(`The folder ${folder} cannot be used for data: ${message}.`)
}

function toContext(text: string): RequestContext {
  return JSON.parse(text) as RequestContext
}

function digest(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
