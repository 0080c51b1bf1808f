import type { ConnectionView } from '@gantry/shared/console/connection'
import packageJson from '../package.json' with { type: 'json' }
import { toTrpcError } from './api-error.ts'
import { invalid } from './api-failure.ts'
import type { Aws } from './aws/aws.ts'
import type { Upstream } from './aws/client.ts'
import { createAws } from './aws/create-aws.ts'
import { type Config, REGION_PATTERN } from './config.ts'

export interface Connections {
  /** AWS in this Region; the one to open with where the browser names none. Made on first use and kept. */
  awsFor(region: string | undefined): Aws
  view(): Promise<ConnectionView>
  close(): void
}

const PATIENCE_MS = 500

/** Where requests go: the server's configuration says, never a browser. */
export function createConnections(config: Config, emulatorUrl: Promise<string> | undefined): Connections {
  const regions = new Map<string, Aws & { close(): void }>()

  const connections: Connections = {
    awsFor(region = config.region) {
      if (!REGION_PATTERN.test(region)) throw toTrpcError(invalid('InvalidRegion', 'A Region looks like us-east-1.'))
      const known = regions.get(region) ?? createAws(upstreamIn(region, emulatorUrl))
      regions.set(region, known)
      return known
    },
    async view() {
      const { kind } = config.backend
      const endpoint = config.backend.kind === 'endpoint' ? config.backend.endpoint : await emulatorUrl
      const account = await soon(connections.awsFor(undefined).account())
      return {
        kind,
        region: config.region,
        version: packageJson.version,
        ...(endpoint && { endpoint }),
        ...(account && { account }),
      }
    },
    close() {
      for (const aws of regions.values()) aws.close()
    },
  }
  return connections
}

/** A page must not wait for what it can show a little later: credentials may take seconds to be found missing. */
const soon = <T>(promise: Promise<T>): Promise<T | undefined> =>
  Promise.race([promise, new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE_MS))])

/** The emulator takes this one key pair; AWS gets what the SDK's default chain finds, and no more requests than it grants. */
function upstreamIn(region: string, emulatorUrl: Promise<string> | undefined): Upstream {
  if (!emulatorUrl) return { region, polite: true }
  return { region, endpoint: emulatorUrl, credentials: { accessKeyId: 'test', secretAccessKey: 'test' }, polite: false }
}
