// `npm test`: format, lint, types, dead code, build, unit and endpoint tests, browser tests; ends with one line `N passed, N failed`.
import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { findBrowser } from './browser.mjs'
import { installWhatIsMissing } from './install.mjs'
import { root } from './stale.mjs'

installWhatIsMissing()

const reports = path.join(root, 'test-results')
const bin = (name) => path.join(root, 'node_modules', name)
const total = { passed: 0, failed: 0 }

function run(program, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    })
    child.on('close', (code) => resolve(code === 0))
  })
}

/** One check that either holds or does not. */
async function check(name, program, args) {
  const started = Date.now()
  const passed = await run(program, args)
  total[passed ? 'passed' : 'failed'] += 1
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
  return passed
}

/** A suite that writes a JSON report, from which its own numbers are taken. */
async function suite(name, program, args, env, count) {
  const started = Date.now()
  const passed = await run(program, args, env)
  let counted = { passed: 0, failed: 0 }
  try {
    counted = count(JSON.parse(readFileSync(path.join(reports, `${name}.json`), 'utf8')))
  } catch {
    console.error(`${name} left no report.`)
  }
  // A suite that fails without a failing test (a crash, an unhandled error) counts as one failure.
  if (!passed && counted.failed === 0) counted.failed = 1
  total.passed += counted.passed
  total.failed += counted.failed
  console.log(
    `${passed ? 'ok    ' : 'FAILED'} ${name}: ${counted.passed} passed, ${counted.failed} failed (${((Date.now() - started) / 1000).toFixed(1)} s)`,
  )
}

rmSync(reports, { recursive: true, force: true })
await check('format', bin('prettier/bin/prettier.cjs'), ['--check', '--log-level', 'warn', '.'])
await check('lint', bin('oxlint/bin/oxlint'), ['--type-aware', '--deny-warnings'])
await check('types', path.join(root, 'scripts/typecheck.mjs'), [])
await check('dead code', bin('knip/bin/knip.js'), ['--no-progress'])
const isBuilt = await check('build', path.join(root, 'scripts/build.mjs'), [])

await suite(
  'unit',
  bin('vitest/vitest.mjs'),
  ['run', '--reporter=default', '--reporter=json', '--outputFile.json=test-results/unit.json'],
  {},
  (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
  }),
)

const browser = isBuilt ? findBrowser() : undefined
if (browser === undefined) {
  console.error(
    isBuilt ? 'No browser could be installed; install Chromium, or set CHROMIUM_PATH.' : 'The browser tests need a build.',
  )
  total.failed += 1
} else {
  await suite(
    'browser',
    path.join(root, 'e2e/node_modules/@playwright/test/cli.js'),
    ['test', '--config', 'e2e/playwright.config.ts', '--reporter=list,json'],
    { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: path.join(reports, 'browser.json') },
    ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }),
  )
}

console.log(`${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed === 0 ? 0 : 1)
