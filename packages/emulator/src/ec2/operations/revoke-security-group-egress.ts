import type { RevokeSecurityGroupEgressRequest, RevokeSecurityGroupEgressResult } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { revokeRules } from '../state/change-rules.ts'

export const revokeSecurityGroupEgress: RegionOperation<RevokeSecurityGroupEgressRequest, RevokeSecurityGroupEgressResult> = (
  region,
  input,
) => revokeRules(region, true, input)
