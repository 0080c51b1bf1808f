import type { ECSClient, ECSClientConfig } from '@aws-sdk/client-ecs'
import type { CallCounter } from './aws.ts'
import { createBuckets } from './buckets.ts'
import type { Action, InputOf, OutputOf } from './shapes.ts'
import { toApiFailure } from './to-api-failure.ts'

export interface Upstream {
  region: string
  /** The emulator's address, once it is known. Absent: where the SDK itself says. */
  endpoint?: Promise<string> | undefined
  /** Absent: the SDK's default chain. */
  credentials?: { accessKeyId: string; secretAccessKey: string } | undefined
  /** Stay within the request rates that AWS grants. */
  polite: boolean
}

export interface EcsClient {
  call<A extends Action>(action: A, input: InputOf<A>): Promise<OutputOf<A>>
  calls: CallCounter
  close(): void
}

const MAX_ATTEMPTS = 3

/** Signs and sends. The SDK is loaded and the clients are made on first use. */
export function createEcsClient(upstream: Upstream): EcsClient {
  const calls: CallCounter = { total: 0, byAction: {} }
  const wait = upstream.polite ? createBuckets() : undefined
  const clients = new Map<number, Promise<ECSClient>>()

  async function connect(maxAttempts: number): Promise<ECSClient> {
    const [sdk, endpoint] = await Promise.all([import('./ecs-sdk.ts'), upstream.endpoint])
    const client = new sdk.ECSClient({ ...settings(upstream), ...(endpoint && { endpoint }), maxAttempts })
    client.middlewareStack.addRelativeTo(everyTry, { name: 'everyTry', relation: 'after', toMiddleware: 'retryMiddleware' })
    return client
  }

  /** Runs once for each request that goes out, retries included. */
  const everyTry =
    <Args, Out>(next: (args: Args) => Promise<Out>, context: { commandName?: string }) =>
    async (args: Args) => {
      const action = String(context.commandName).replace(/Command$/, '') as Action
      const delay = wait?.(action) ?? 0
      // The local token bucket is empty: waiting here is what keeps the account from being throttled.
      if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay))
      calls.total++
      calls.byAction[action] = (calls.byAction[action] ?? 0) + 1
      return next(args)
    }

  function clientFor(maxAttempts: number): Promise<ECSClient> {
    let client = clients.get(maxAttempts)
    if (!client) {
      client = connect(maxAttempts)
      client.catch(() => clients.delete(maxAttempts))
      clients.set(maxAttempts, client)
    }
    return client
  }

  async function call<A extends Action>(action: A, input: InputOf<A>): Promise<OutputOf<A>> {
    try {
      const [client, { commands }] = await Promise.all([
        clientFor(mayRepeat(action, input) ? MAX_ATTEMPTS : 1),
        import('./ecs-sdk.ts'),
      ])
      // The table pairs names with commands; TypeScript cannot follow it through a variable name.
      const Command = commands[action] as unknown as new (input: InputOf<A>) => Parameters<ECSClient['send']>[0]
      return (await client.send(new Command(input))) as OutputOf<A>
    } catch (error) {
      throw toApiFailure(error, action)
    }
  }

  return {
    calls,
    call,
    close() {
      for (const client of clients.values()) void client.then((it) => it.destroy())
    },
  }
}

/** A write whose reply was lost is repeated only where ECS recognises the repetition. */
function mayRepeat(action: Action, input: object): boolean {
  return /^(List|Describe)/.test(action) || ('clientToken' in input && Boolean(input.clientToken))
}

function settings({ region, credentials }: Upstream): ECSClientConfig {
  return {
    region,
    retryMode: 'standard',
    requestHandler: {
      connectionTimeout: 3_000,
      requestTimeout: 10_000,
      throwOnRequestTimeout: true,
      httpAgent: { maxSockets: 50 },
      httpsAgent: { maxSockets: 50 },
    },
    ...(credentials && { credentials }),
  }
}
