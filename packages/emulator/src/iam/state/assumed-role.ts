import type { Principal } from '../../region/region.ts'
import { parseTrustPolicy, trustsService } from '../policy/trust-policy.ts'
import type { IamState } from './iam-state.ts'
import { findRole } from './roles.ts'

/**
 * A session of a role, named or given by its ARN, in which a service acts for the account: `ec2.amazonaws.com` for a machine
 * (the session is the instance's id), `ecs.amazonaws.com` for the service scheduler. Undefined when there is no such role, or
 * when its trust policy does not let the service take it.
 */
export function assumedRole(iam: IamState, role: string, servicePrincipal: string, session: string): Principal | undefined {
  const found = findRole(iam, role)
  if (!found || !trustsService(parseTrustPolicy(found.trustPolicy), servicePrincipal, iam.account)) return undefined
  return {
    arn: `arn:aws:sts::${iam.account}:assumed-role/${found.name}/${session}`,
    principalId: `${found.id}:${session}`,
    invokedBy: servicePrincipal,
  }
}
