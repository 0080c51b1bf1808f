import { defineConfig } from '@playwright/test'
import { chromium } from './browser-options.ts'

/** Pictures of every page into /screenshots, to be looked at by people: `npm run screenshots`. */
// The SDK says at each start that it will want Node 22 one day.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true'

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
