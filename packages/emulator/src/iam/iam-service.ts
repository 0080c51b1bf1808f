import type { Service, ServedOperation } from '../edge/service.ts'
import type { OperationSchema } from '../protocol/model.ts'
import { awsQuery, unknownAction } from '../protocol/aws-query.ts'
import { iamAccess } from './actions/iam-actions.ts'
import type { IamOperation } from './operation.ts'
import { iamOperations } from './operations.ts'
import type { IamState } from './state/iam-state.ts'

const VERSION = '2010-05-08'

const rows: Record<string, { schema: OperationSchema; run: IamOperation<never, object>; writes: boolean }> = iamOperations

const served = new Map<string, ServedOperation<IamState>>()
for (const [name, { schema, run, writes }] of Object.entries(rows)) {
  served.set(name, {
    schema,
    writes,
    run: (state, input, now, caller) => run(state, input as never, now, caller),
    access: (state, input, caller) => iamAccess(state, name, input as object, caller),
  })
}

/** AWS Identity and Access Management: one state per account, the same in every Region. */
export const iamService: Service<IamState> = {
  protocol: awsQuery({ version: VERSION, namespace: 'https://iam.amazonaws.com/doc/2010-05-08/' }),
  homeRegion: 'us-east-1',
  stateOf: (states, { account }) => states.iam(account),
  getOperation(name) {
    const operation = served.get(name)
    if (!operation) throw unknownAction(name, VERSION)
    return operation
  },
}
