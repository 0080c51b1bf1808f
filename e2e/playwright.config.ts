import { defineConfig } from '@playwright/test'
import { chromium } from './browser-options.ts'

export default defineConfig({
  testDir: '.',
  testMatch: '*.e2e.ts',
  outputDir: '../test-results/browser',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: { ...chromium, actionTimeout: 10_000, trace: 'retain-on-failure' },
})
