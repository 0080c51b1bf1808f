import { dirname, join } from 'node:path'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import Database from 'libsql'
import { contentOf, digest, SELECT_ROWS, type StoredRow, toRow } from './journal-rows.ts'
import { StartError } from './start-error.ts'
import { isWalDamaged } from './wal-damage.ts'

/** Where a request came from, as far as policies and API activity ask. */
export interface RequestContext {
  requestId: string
  accessKeyId: string
  /** The unique id of the user; the account for its root user. */
  principalId: string
  sourceIp: string
  userAgent: string
  /** The address by which the caller knows this endpoint: `http://127.0.0.1:8081`. */
  endpoint?: string
  /** Set while the limits of the guide are in force. */
  limits?: 'guide'
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

/**
 * The commands on disk. A commit is on the platter when it returns; a torn tail after a crash is cut off by SQLite. Damage is
 * found when it is read: each row and the snapshot have a checksum, and the numbers of the rows have no gap.
 */
export interface Journal {
  /** Throws StartError when it is damaged. */
  readSnapshot(): Snapshot | undefined
  /** All rows behind a snapshot. Throws StartError when one is damaged or missing. */
  readRows(afterSeq: number): Iterable<JournalRow>
  /** The services that there have ever been commands of: those in the snapshot, too. */
  serviceNames(): string[]
  /** All of them or none; throws when the disk refuses. */
  append(entries: JournalEntry[]): void
  /** Replaces the former snapshot and drops the commands that are part of it. */
  saveSnapshot(bytes: Buffer, now: number): void
  clear(): void
  close(): void
}

/** Of the tables below and of the state in a snapshot. A journal of any other format is refused, not guessed at. */
const FORMAT = 4

const SCHEMA = `
  CREATE TABLE command (seq INTEGER PRIMARY KEY AUTOINCREMENT, service TEXT NOT NULL, account TEXT NOT NULL, region TEXT NOT NULL, now INTEGER NOT NULL,
    caller TEXT NOT NULL, operation TEXT NOT NULL, input TEXT NOT NULL, context TEXT NOT NULL, sha256 TEXT NOT NULL);
  CREATE TABLE snapshot (id INTEGER PRIMARY KEY CHECK (id = 1), seq INTEGER NOT NULL, now INTEGER NOT NULL, sha256 TEXT NOT NULL,
    bytes BLOB NOT NULL);
  CREATE TABLE service (name TEXT PRIMARY KEY);
  PRAGMA user_version = ${FORMAT};`

/** Opens the journal in a folder, or one in memory. Throws StartError when it cannot be used. */
export function openJournal(folder: string | undefined): Journal {
  const database = openDatabase(folder)
  const insert = read(() =>
    database.prepare(
      'INSERT INTO command (service, account, region, now, caller, operation, input, context, sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ),
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

  /** What SQLite itself finds wrong. */
  function read<Result>(query: () => Result): Result {
    try {
      return query()
    } catch (error) {
      throw damaged(folder, (error as Error).message)
    }
  }

  return {
    readSnapshot() {
      const row = read(() => database.prepare('SELECT seq, now, CAST(sha256 AS BLOB) AS sha256, bytes FROM snapshot').get()) as
        (Snapshot & { sha256: Buffer }) | undefined
      if (!row) return undefined
      const { seq, now, sha256 } = row
      const bytes = Buffer.from(row.bytes)
      if (digest(seq, now, bytes) !== Buffer.from(sha256).toString('latin1'))
        throw damaged(folder, 'the checksum of the snapshot does not fit')
      return { seq, now, bytes }
    },
    *readRows(afterSeq) {
      const rows = read(() => database.prepare(SELECT_ROWS).iterate(afterSeq)) as Iterator<StoredRow>
      let last = afterSeq
      for (let step = read(() => rows.next()); !step.done; step = read(() => rows.next())) {
        const { sha256, ...row } = toRow(step.value)
        if (row.seq !== ++last) throw damaged(folder, `command ${last} is missing`)
        if (digest(...contentOf(row)) !== sha256) throw damaged(folder, `the checksum of command ${last} does not fit`)
        yield { ...row, context: JSON.parse(row.context) as RequestContext }
      }
      const end = read(() => database.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'command'").get()) as
        { seq: number } | undefined
      if ((end?.seq ?? 0) !== last) throw damaged(folder, `its commands end with ${last} instead of ${end?.seq ?? 0}`)
    },
    serviceNames() {
      const select = 'SELECT CAST(service AS BLOB) AS name FROM command UNION SELECT CAST(name AS BLOB) FROM service'
      const rows = read(() => database.prepare(select).all()) as { name: Buffer | null }[]
      return rows.map(({ name }) => Buffer.from(name ?? '').toString('utf8'))
    },
    append(entries) {
      inTransaction(() => {
        for (const entry of entries) {
          const content = contentOf({ ...entry, context: JSON.stringify(entry.context) })
          insert.run(...content, digest(...content))
        }
      })
    },
    saveSnapshot(bytes, now) {
      inTransaction(() => {
        const { seq } = database
          .prepare("SELECT COALESCE(MAX(seq), 0) AS seq FROM sqlite_sequence WHERE name = 'command'")
          .get() as { seq: number }
        database
          .prepare('INSERT OR REPLACE INTO snapshot (id, seq, now, sha256, bytes) VALUES (1, ?, ?, ?, ?)')
          .run(seq, now, digest(seq, now, bytes), bytes)
        database.exec('INSERT OR IGNORE INTO service SELECT DISTINCT service FROM command; DELETE FROM command')
      })
    },
    clear() {
      inTransaction(() =>
        database.exec('DELETE FROM command; DELETE FROM snapshot; DELETE FROM service; DELETE FROM sqlite_sequence'),
      )
    },
    close() {
      // The driver keeps its handle, and with it the lock, until its statements are collected: give the lock back by hand.
      try {
        database.pragma('journal_mode = DELETE')
        database.pragma('locking_mode = NORMAL')
        database.prepare('SELECT seq FROM command LIMIT 1').get()
      } catch {
        // A damaged file, which has been complained of, or a full disk: the lock goes with the process.
      }
      database.close()
    },
  }
}

function openDatabase(folder: string | undefined): Database.Database {
  try {
    if (folder !== undefined) prepareFolder(folder)
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

function prepareFolder(folder: string) {
  makeFolder(folder)
  const wal = join(folder, 'emulator.db-wal')
  if (existsSync(wal) && isWalDamaged(readFileSync(wal))) throw damaged(folder, 'a checksum in emulator.db-wal does not fit')
}

/** Folder by folder, because Node's own recursion never ends where the file system knows no folders of ours, as below /proc. */
function makeFolder(folder: string) {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder)
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
  if (code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT') return damaged(folder, message)
  return new StartError(`The folder ${folder} cannot be used for data: ${message}.`)
}

function damaged(folder: string | undefined, how: string): StartError {
  return new StartError(`${folder}/emulator.db is damaged or not a journal: ${how.replace(/\s+/g, ' ')}.`)
}
