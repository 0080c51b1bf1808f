import type { Caller } from '../../ecs/operation.ts'
import type { Principal, Region } from '../../region/region.ts'
import { validationError } from '../errors.ts'

const INVOKED_BY = 'cloudformation.amazonaws.com'
const SESSION = 'AWSCloudFormation'

/** In whose name a stack works: its service role's, else that of the user who made it. */
export function principalOf(region: Region, caller: Caller, roleArn: string | undefined): Principal {
  if (roleArn !== undefined) return sessionOf(region, roleArn)
  const user = [...region.iam.users.values()].find(({ arn }) => arn === caller.arn)
  return { arn: caller.arn, principalId: user?.id ?? caller.account, invokedBy: INVOKED_BY }
}

function sessionOf({ iam }: Region, roleArn: string): Principal {
  const role = [...iam.roles.values()].find(({ arn }) => arn === roleArn)
  if (!role?.trustPolicy.includes(INVOKED_BY)) {
    throw validationError(`Role ${roleArn} is invalid or cannot be assumed`)
  }
  const arn = roleArn.replace(':iam::', ':sts::').replace(/:role\/.*$/, `:assumed-role/${role.name}/${SESSION}`)
  return { arn, principalId: `${role.id}:${SESSION}`, invokedBy: INVOKED_BY }
}
