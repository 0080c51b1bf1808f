import type { AppRouter } from '@gantry/bff/router'
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createTRPCClient, httpLink } from '@trpc/client'
import { type TRPCOptionsProxy, createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { type ReactNode, createContext, use, useState } from 'react'
import { apiErrorOf } from './lib/api-error-of.ts'
import { pollInterval } from './lib/poll-interval.ts'
import { closeSession, sessionSecret } from './lib/session.ts'

/** Query and mutation options of every procedure: `useQuery(api.clusters.list.queryOptions({}))`. */
export type Api = TRPCOptionsProxy<AppRouter>

const ApiContext = createContext<Api | undefined>(undefined)

/** Options of a query whose answer never changes: it is read once, and does not count for the age of the page. */
export const fixed = { staleTime: Infinity, refetchInterval: false, meta: { fixed: true } } as const

/** The BFF's procedures, in the Region of the URL. */
export function useApi(): Api {
  const api = use(ApiContext)
  if (!api) throw new Error('useApi needs an ApiProvider above it')
  return api
}

/** One cache per Region: mount it with the Region as its key. */
export function ApiProvider({ region, children }: { region: string; children: ReactNode }) {
  const [{ api, queryClient }] = useState(() => createApi(region))
  return (
    <QueryClientProvider client={queryClient}>
      <ApiContext value={api}>{children}</ApiContext>
    </QueryClientProvider>
  )
}

export { apiErrorOf } from './lib/api-error-of.ts'

function createApi(region: string): { api: Api; queryClient: QueryClient } {
  const onError = (error: unknown) => {
    if (apiErrorOf(error).kind === 'session') closeSession()
  }
  const queryClient: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({
      onError,
      // After every write, also one whose reply was lost, whatever is on the screen is asked again; pages need not say what theirs touch.
      onSettled: () => void queryClient.invalidateQueries({ predicate: (query) => !query.meta?.fixed }),
    }),
    defaultOptions: {
      // Every query on the screen refreshes by itself, as fast as its data asks for. The BFF retries; here a failure waits for the next
      // turn. The console is usually on this very machine, so that being offline is no reason not to ask.
      queries: {
        retry: false,
        networkMode: 'always',
        staleTime: 1_000,
        gcTime: 120_000,
        refetchInterval: (query) => pollInterval(query.state),
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
  const client = createTRPCClient<AppRouter>({
    links: [httpLink({ url: '/api/trpc', headers: () => ({ 'x-gantry-secret': sessionSecret(), 'x-gantry-region': region }) })],
  })
  return { api: createTRPCOptionsProxy<AppRouter>({ client, queryClient }), queryClient }
}
