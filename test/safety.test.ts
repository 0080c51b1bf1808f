import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

// Rules of the architecture that no linter can say.

const root = path.dirname(import.meta.dirname)
const skipped = new Set(['node_modules', 'dist', '.git', '.data', 'test-results', 'screenshots'])

function filesBelow(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name)
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : filesBelow(file)
    return [file]
  })
}

const files = filesBelow('.')
const sources = files.filter((file) => /\.(ts|tsx|mjs)$/.test(file))
const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8')
const isTest = (file: string) => /\.(test|e2e|capture)\.tsx?$|\/test-[a-z-]+\.ts$/.test(file)

describe('the tree', () => {
  test('has no unfinished business in it', () => {
    const marks = new RegExp(`\\b(${['TO', 'DO'].join('')}|${['FIX', 'ME'].join('')}|${['HA', 'CK'].join('')})\\b`)
    expect(sources.filter((file) => marks.test(textOf(file)))).toEqual([])
  })

  test('has no file whose name says nothing', () => {
    const vague = /(^|\/)(utils?|helpers?|common|types)\.tsx?$/
    expect(sources.filter((file) => vague.test(file))).toEqual([])
  })

  test('runs every test it has', () => {
    const skipping = /\b(test|describe|it)\.(only|skip)\(/
    expect(sources.filter(isTest).filter((file) => skipping.test(textOf(file)))).toEqual([])
  })

  test('sleeps in no test', () => {
    const sleeping = /waitForTimeout|setTimeout\((resolve|r|done)\b/
    expect(sources.filter((file) => isTest(file) && sleeping.test(textOf(file)) && !file.includes('safety'))).toEqual([])
  })
})

describe('the environment', () => {
  test('is read by the configuration alone', () => {
    const readers = sources.filter(
      (file) => /^(apps|packages)\//.test(file) && !isTest(file) && /process\.env\b/.test(textOf(file)),
    )
    expect(readers.filter((file) => path.basename(file) !== 'config.ts')).toEqual([])
  })
})

describe('the emulator', () => {
  const operations = files.filter((file) =>
    /^packages\/emulator\/src\/(ecs|iam|sts|cloudtrail)\/operations\/[a-z-]+\.ts$/.test(file),
  )

  test('has operations', () => {
    expect(operations.length).toBeGreaterThan(0)
  })

  test('has a test of the same name for every operation', () => {
    const untested = operations.filter((file) => !files.includes(file.replace(/\.ts$/, '.test.ts')))
    expect(untested).toEqual([])
  })

  test('is reached by the console over the wire alone', () => {
    const doors = sources.filter((file) => /^apps\//.test(file) && !isTest(file) && /from '@gantry\/emulator/.test(textOf(file)))
    expect(doors).toEqual([])
  })
})

describe('the page', () => {
  test('builds its addresses in one place', () => {
    const handmade = sources.filter((file) => /^apps\/web\/src\/pages\//.test(file) && /(href|to)="\/[a-z]/.test(textOf(file)))
    expect(handmade).toEqual([])
  })
})
