import { GetCallerIdentity$ } from '@aws-sdk/client-sts'
import type { Service, ServedOperation } from '../edge/service.ts'
import type { IamState } from '../iam/state/iam-state.ts'
import { awsQuery, unknownAction } from '../protocol/aws-query.ts'
import { getCallerIdentity } from './operations/get-caller-identity.ts'

const VERSION = '2011-06-15'

const served: ServedOperation<IamState> = {
  schema: GetCallerIdentity$,
  writes: false,
  run: (state, input, now, caller) => getCallerIdentity(state, input as object, now, caller),
  access: () => [],
}

/** AWS Security Token Service: says who one is; there are no temporary credentials here. */
export const stsService: Service<IamState> = {
  protocol: awsQuery({ version: VERSION, namespace: 'https://sts.amazonaws.com/doc/2011-06-15/' }),
  stateOf: (states, { account }) => states.iam(account),
  getOperation(name) {
    if (name !== 'GetCallerIdentity') throw unknownAction(name, VERSION)
    return served
  },
}
