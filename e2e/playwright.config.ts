import { defineConfig } from '@playwright/test'
import { chromium } from './browser-options.ts'

// The SDK says at each start that it will want Node 22 one day.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true'

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
