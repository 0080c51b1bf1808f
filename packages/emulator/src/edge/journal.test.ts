import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openJournal } from './journal.ts'
import { testAuthor } from './test-author.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gantry-journal-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const entry = (operation: string) => ({
  ...testAuthor,
  now: 1000,
  operation,
  input: '{}',
})

const operations = (path: string) => {
  const journal = openJournal(path)
  const found = [...journal.readRows(0)].map((row) => row.operation)
  journal.close()
  return found
}

describe('openJournal', () => {
  test('keeps commands in their order over a restart', () => {
    const journal = openJournal(folder)
    journal.append([entry('A'), entry('B')])
    journal.append([entry('C')])
    journal.close()
    expect(operations(folder)).toEqual(['A', 'B', 'C'])
  })

  test('tells which services it has commands of', () => {
    const journal = openJournal(folder)
    journal.append([entry('A'), { ...entry('B'), service: 'iam' }, entry('C')])
    expect(journal.serviceNames().sort()).toEqual(['ecs', 'iam'])
    journal.close()
  })

  test('drops the commands that a snapshot contains and goes on counting', () => {
    const journal = openJournal(folder)
    journal.append([entry('A'), entry('B')])
    journal.saveSnapshot(Buffer.from('state'), 1500)
    journal.append([entry('C')])
    journal.close()
    const again = openJournal(folder)
    expect(again.readSnapshot()).toEqual({ seq: 2, now: 1500, bytes: Buffer.from('state') })
    expect([...again.readRows(2)]).toEqual([{ seq: 3, ...entry('C') }])
    again.close()
  })

  test('keeps counting behind a snapshot after which nothing came', () => {
    const journal = openJournal(folder)
    journal.append([entry('A')])
    journal.saveSnapshot(Buffer.from('one'), 1000)
    journal.saveSnapshot(Buffer.from('two'), 1100)
    expect(journal.readSnapshot()).toEqual({ seq: 1, now: 1100, bytes: Buffer.from('two') })
    journal.close()
  })

  test('refuses a folder that another emulator uses, in one line', () => {
    const journal = openJournal(folder)
    expect(() => openJournal(folder)).toThrow(
      `The folder ${folder} is in use by another emulator. Stop it or choose another folder.`,
    )
    journal.close()
    expect(operations(folder)).toEqual([])
  })

  test('refuses a newer format, in one line', () => {
    openJournal(folder).close()
    const database = new Database(join(folder, 'emulator.db'))
    database.exec('PRAGMA user_version = 99')
    database.close()
    expect(() => openJournal(folder)).toThrow(/^The data in .* has format 99, this version reads format 4\./)
  })

  test('refuses a file that is no journal', () => {
    writeFileSync(join(folder, 'emulator.db'), 'not a database '.repeat(1000))
    expect(() => openJournal(folder)).toThrow(/emulator\.db is damaged or not a journal/)
  })

  test('refuses a folder that cannot be made', () => {
    writeFileSync(join(folder, 'file'), '')
    expect(() => openJournal(join(folder, 'file', 'data'))).toThrow(/^The folder .* cannot be used for data: /)
    expect(() => openJournal('/proc/gantry/data')).toThrow(/^The folder .* cannot be used for data: /)
  })

  test('refuses a snapshot whose bytes have changed', () => {
    const journal = openJournal(folder)
    journal.append([entry('A')])
    journal.saveSnapshot(Buffer.from('state'), 1000)
    journal.close()
    const database = new Database(join(folder, 'emulator.db'))
    database.exec("UPDATE snapshot SET bytes = CAST('stote' AS BLOB)")
    database.close()
    const again = openJournal(folder)
    expect(() => again.readSnapshot()).toThrow(/damaged/)
    again.close()
  })

  test('cuts a torn tail off and keeps everything before it', () => {
    const journal = openJournal(folder)
    const sizes: number[] = []
    const wal = join(folder, 'emulator.db-wal')
    for (let index = 0; index < 10; index++) {
      journal.append([entry(`Command${index}`)])
      sizes.push(statSync(wal).size)
    }
    for (const [index, size] of sizes.entries()) {
      const copy = mkdtempSync(join(folder, 'copy-'))
      copyFileSync(join(folder, 'emulator.db'), join(copy, 'emulator.db'))
      writeFileSync(join(copy, 'emulator.db-wal'), readFileSync(wal))
      truncateSync(join(copy, 'emulator.db-wal'), size - 1)
      expect(operations(copy)).toEqual(Array.from({ length: index }, (_, n) => `Command${n}`))
    }
    journal.close()
  })
})
