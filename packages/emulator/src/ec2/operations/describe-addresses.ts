import type { DescribeAddressesResult } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'

/** Elastic IP addresses cannot be allocated here, so there are none. */
export const describeAddresses: RegionOperation<object, DescribeAddressesResult> = () => ({ Addresses: [] })
