import type { Around, CallCounter, ServiceCalls } from './aws.ts'
import { type Client, createClient, type Upstream } from './client.ts'
import type { Coalescer } from './coalesce.ts'
import { type ServiceName, services } from './services.ts'
import type { Input, Output, ReadOf, WriteOf } from './shapes.ts'

/** How long an answer serves everybody: polls of many watchers fall together, and nobody notices the age. */
const FRESH_MS = 2_000

/** Every service but ECS. A write clears the coalescer: what CloudFormation makes, EC2 and ECS show. */
export function createAround(upstream: Upstream, calls: CallCounter, coalescer: Coalescer): { calls: Around; close(): void } {
  const names = Object.keys(services).filter((name) => name !== 'ecs') as Exclude<ServiceName, 'ecs'>[]
  const clients = names.map((name) => [name, createClient(name, upstream, calls)] as const)
  return {
    calls: Object.fromEntries(clients.map(([name, client]) => [name, toCalls(name, client, coalescer)])) as unknown as Around,
    close() {
      for (const [, client] of clients) client.close()
    },
  }
}

function toCalls<S extends ServiceName>(service: S, client: Client<S>, coalescer: Coalescer): ServiceCalls<S> {
  return {
    read: <A extends ReadOf<S>>(action: A, input: Input<S, A>): Promise<Output<S, A>> =>
      coalescer.read(
        JSON.stringify([service, action, input]),
        () => client.call(action, input),
        () => FRESH_MS,
      ),
    async write<A extends WriteOf<S>>(action: A, input: Input<S, A>): Promise<Output<S, A>> {
      try {
        return await client.call(action, input)
      } finally {
        coalescer.clear() // also after a failure: the write may have happened
      }
    },
  }
}
