import type { CallCounter } from './aws.ts'
import { createBuckets } from './buckets.ts'
import { iamAction, isRead, type ServiceName, services } from './services.ts'
import type { Action, ActionOf, Input, Output } from './shapes.ts'
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

export interface Client<S extends ServiceName> {
  call<A extends ActionOf<S>>(action: A, input: Input<S, A>): Promise<Output<S, A>>
  close(): void
}

const MAX_ATTEMPTS = 3

/** As much of each of the SDK's clients as is used here. */
interface SdkClient {
  send(command: object): Promise<unknown>
  destroy(): void
  middlewareStack: { addRelativeTo(middleware: unknown, options: object): void }
}

interface Sdk {
  Client: new (settings: object) => SdkClient
  commands: Record<string, new (input: object) => object>
}

/** Signs and sends for one service, and counts every try in `calls`. Its SDK is loaded, and its clients are made, on first use. */
export function createClient<S extends ServiceName>(service: S, upstream: Upstream, calls: CallCounter): Client<S> {
  const wait = upstream.polite && service === 'ecs' ? createBuckets() : undefined
  const clients = new Map<number, Promise<SdkClient>>()
  // Each table pairs names with its own SDK's commands; TypeScript cannot follow that through a variable name.
  const load = services[service].load as unknown as () => Promise<Sdk>

  async function connect(maxAttempts: number): Promise<SdkClient> {
    const [sdk, endpoint] = await Promise.all([load(), upstream.endpoint])
    const client = new sdk.Client({ ...settings(upstream), ...(endpoint && { endpoint }), maxAttempts })
    client.middlewareStack.addRelativeTo(everyTry, { name: 'everyTry', relation: 'after', toMiddleware: 'retryMiddleware' })
    return client
  }

  /** Runs once for each request that goes out, retries included. */
  const everyTry =
    <Args, Out>(next: (args: Args) => Promise<Out>, context: { commandName?: string }) =>
    async (args: Args) => {
      const action = String(context.commandName).replace(/Command$/, '')
      const delay = wait?.(action as Action) ?? 0
      // The local token bucket is empty: waiting here is what keeps the account from being throttled.
      if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay))
      const name = iamAction(service, action)
      calls.total++
      calls.byAction[name] = (calls.byAction[name] ?? 0) + 1
      return next(args)
    }

  function clientFor(maxAttempts: number): Promise<SdkClient> {
    let client = clients.get(maxAttempts)
    if (!client) {
      client = connect(maxAttempts)
      client.catch(() => clients.delete(maxAttempts))
      clients.set(maxAttempts, client)
    }
    return client
  }

  return {
    async call<A extends ActionOf<S>>(action: A, input: Input<S, A>): Promise<Output<S, A>> {
      try {
        const [client, sdk] = await Promise.all([clientFor(mayRepeat(action, input as object) ? MAX_ATTEMPTS : 1), load()])
        const Command = sdk.commands[action]!
        return (await client.send(new Command(input))) as Output<S, A>
      } catch (error) {
        throw toApiFailure(error, service, action)
      }
    },
    close() {
      for (const client of clients.values()) void client.then((it) => it.destroy())
    },
  }
}

/** The members by which a service recognises a request that comes twice. */
const tokens = ['clientToken', 'ClientToken', 'ClientRequestToken']

/** A write whose reply was lost is repeated only where AWS recognises the repetition. */
function mayRepeat(action: string, input: object): boolean {
  return isRead(action) || tokens.some((token) => token in input && Boolean(input[token as keyof typeof input]))
}

function settings({ region, credentials }: Upstream): object {
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
