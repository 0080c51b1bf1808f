import type { AuthorizeSecurityGroupIngressRequest, AuthorizeSecurityGroupIngressResult } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { authorizeRules } from '../state/change-rules.ts'

export const authorizeSecurityGroupIngress: RegionOperation<
  AuthorizeSecurityGroupIngressRequest,
  AuthorizeSecurityGroupIngressResult
> = (region, input) => authorizeRules(region, false, input)
