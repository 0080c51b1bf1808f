import { unsupported } from '../ecs/checks/unsupported.ts'
import { checkLimits } from '../ecs/limits/check-limits.ts'
import type { Operation } from '../ecs/operation.ts'
import { ecsOperations } from '../ecs/operations.ts'
import type { EcsState } from '../ecs/state/state.ts'
import { passedRole } from '../iam/actions/ecs-roles.ts'
import { ecsAccessWithTags } from '../iam/actions/ecs-tags.ts'
import { AwsError } from '../protocol/aws-error.ts'
import { awsJson } from '../protocol/aws-json.ts'
import { findOperationSchema, TARGET_PREFIX } from '../protocol/model.ts'
import type { Service, ServedOperation } from './service.ts'

const rows: Record<string, { run: Operation<never, object>; writes: boolean } | undefined> = ecsOperations

const served = new Map<string, ServedOperation<EcsState>>()
for (const [name, row] of Object.entries(rows)) {
  const schema = findOperationSchema(name)
  if (!row || !schema) continue
  served.set(name, {
    schema,
    writes: row.writes,
    run: (state, input, now, caller) => row.run(state, input as never, now, caller),
    checkLimits: (state, input, mode) => checkLimits(state, name, input as object, mode),
    access: (state, input, caller) => [
      ...ecsAccessWithTags(state, name, input as object, caller),
      ...passedRole(state, name, input as object),
    ],
  })
}

/** Amazon ECS: one state per account and Region. */
export const ecsService: Service<EcsState> = {
  protocol: awsJson({ targets: [TARGET_PREFIX], title: 'Amazon ECS' }),
  stateOf: (states, { account, region, now }) => states.ecs(account, region, now),
  getOperation(name) {
    const operation = served.get(name)
    if (operation) return operation
    if (findOperationSchema(name)) throw unsupported(name)
    throw new AwsError('UnknownOperationException', `The operation ${name} is not known.`)
  },
}
