import type { AuthorizeSecurityGroupEgressRequest, AuthorizeSecurityGroupEgressResult } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { authorizeRules } from '../state/change-rules.ts'

export const authorizeSecurityGroupEgress: RegionOperation<
  AuthorizeSecurityGroupEgressRequest,
  AuthorizeSecurityGroupEgressResult
> = (region, input) => authorizeRules(region, true, input)
