import { defineConfig } from '@playwright/test'
import { chromium } from './browser-options.ts'

/** Pictures of every page into /screenshots, to be looked at by people: `npm run screenshots`. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.capture.ts',
  outputDir: '../test-results/screenshots',
  fullyParallel: true,
  workers: 2,
  timeout: 300_000,
  reporter: 'line',
  use: { ...chromium, actionTimeout: 10_000 },
})
