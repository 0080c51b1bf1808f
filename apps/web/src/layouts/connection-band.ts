import type { ConnectionView } from '@gantry/shared/console/connection'

/** The word and colour at the top of every page, which say whose containers one is about to touch. */
export function bandOf(connection: ConnectionView): { kind: 'emulator' | 'aws' | 'endpoint'; word: string; title: string } {
  const account = connection.account?.replace(/(\d{4})(?=\d)/g, '$1-')
  switch (connection.kind) {
    case 'emulator':
      return {
        kind: 'emulator',
        word: 'EMULATOR',
        title: `Gantry’s own ECS endpoint${at(connection.endpoint)}. Nothing here costs money.`,
      }
    case 'aws':
      return {
        kind: 'aws',
        word: account ? `AWS ${account}` : 'AWS',
        title: 'Real AWS: what you do here changes a real account.',
      }
    case 'endpoint':
      return { kind: 'endpoint', word: 'OTHER ENDPOINT', title: `An endpoint that speaks the ECS API${at(connection.endpoint)}.` }
  }
}

function at(endpoint: string | undefined): string {
  return endpoint ? ` at ${endpoint}` : ''
}
