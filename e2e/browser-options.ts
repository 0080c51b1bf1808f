import { existsSync } from 'node:fs'

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) => existsSync(file))
const executablePath = process.env.CHROMIUM_PATH || installed

/** An installed Chromium where there is one, and nothing that looks for a network outside this machine. */
export const chromium = {
  browserName: 'chromium' as const,
  locale: 'en-US',
  timezoneId: 'UTC',
  launchOptions: {
    ...(executablePath ? { executablePath } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  },
}
