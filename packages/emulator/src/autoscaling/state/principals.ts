import type { Caller } from '../../ecs/operation.ts'
import { assumedRole } from '../../iam/state/assumed-role.ts'
import { AwsError } from '../../protocol/aws-error.ts'
import type { Principal, Region } from '../../region/region.ts'

const SERVICE = 'autoscaling.amazonaws.com'
const ROLE = 'AWSServiceRoleForAutoScaling'

/** In whose name groups start and end instances: the service-linked role of Auto Scaling, as on AWS. */
export function servicePrincipal({ iam }: Region): Principal {
  const principal = assumedRole(iam, ROLE, SERVICE, 'AutoScaling')
  if (!principal) throw new AwsError('ServiceLinkedRoleFailure', `The service-linked role ${ROLE} is not there.`, 500)
  return principal
}

/** Makes the service-linked role on behalf of who needs it first. */
export function ensureServiceLinkedRole(region: Region, caller: Caller, now: number): void {
  if (region.iam.roles.has(ROLE)) return
  region.call(callerPrincipal(region, caller), 'iam', 'CreateServiceLinkedRole', { AWSServiceName: SERVICE }, now)
}

/** Who called, as the one in whose name Auto Scaling asks on. */
export function callerPrincipal({ iam }: Region, { arn, account }: Caller): Principal {
  const [kind, name = '', session] = arn.slice(arn.lastIndexOf(':') + 1).split('/')
  const id =
    kind === 'assumed-role'
      ? `${iam.roles.get(name)?.id ?? name}:${session}`
      : (iam.users.get(arn.slice(arn.lastIndexOf('/') + 1))?.id ?? account)
  return { arn, principalId: id, invokedBy: SERVICE }
}
