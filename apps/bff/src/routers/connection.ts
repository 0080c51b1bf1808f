import type { ConnectionView } from '@gantry/shared/console/connection'
import { router, viewer } from '../trpc.ts'
import { nothing } from './inputs.ts'

export const connectionRouter = router({
  get: viewer.input(nothing.optional()).query(async ({ ctx }): Promise<ConnectionView> => {
    const [connection, account] = await Promise.all([ctx.connection(), ctx.aws.account()])
    return account ? { ...connection, account } : connection
  }),
})
