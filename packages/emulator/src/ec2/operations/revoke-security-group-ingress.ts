import type { RevokeSecurityGroupIngressRequest, RevokeSecurityGroupIngressResult } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { revokeRules } from '../state/change-rules.ts'

export const revokeSecurityGroupIngress: RegionOperation<RevokeSecurityGroupIngressRequest, RevokeSecurityGroupIngressResult> = (
  region,
  input,
) => revokeRules(region, false, input)
