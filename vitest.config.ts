import { defineConfig } from 'vitest/config'

const test = {
  restoreMocks: true,
  testTimeout: 20_000,
  env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
}

export default defineConfig({
  test: {
    projects: [
      {
        // Files of one worker share what they import: the SDK's clients take a second each. Nothing of ours is kept in a module.
        test: {
          ...test,
          name: 'server',
          include: ['{packages/*,apps/bff}/src/**/*.test.ts', 'test/**/*.test.ts'],
          isolate: false,
        },
      },
      { test: { ...test, name: 'web', include: ['apps/web/**/*.test.{ts,tsx}'] } },
    ],
  },
})
