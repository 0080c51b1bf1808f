import type { DescribeAccountAttributesRequest, DescribeAccountAttributesResult } from '@aws-sdk/client-ec2'
import type { RegionOperation } from '../../region/region.ts'
import { invalidValue } from '../checks/refusals.ts'
import { findDefaultVpc } from '../state/default-vpc.ts'

export const describeAccountAttributes: RegionOperation<DescribeAccountAttributesRequest, DescribeAccountAttributesResult> = (
  { state },
  { AttributeNames },
) => {
  const all: Record<string, string> = {
    'supported-platforms': 'VPC',
    'default-vpc': findDefaultVpc(state)?.id ?? 'none',
    'vpc-max-security-groups-per-interface': '5',
  }
  const unknown = AttributeNames?.find((name) => !Object.hasOwn(all, name))
  if (unknown !== undefined) throw invalidValue(`Value (${unknown}) for parameter attributeName is invalid.`)
  const names = AttributeNames?.length ? AttributeNames : Object.keys(all)
  return {
    AccountAttributes: names.map((AttributeName) => ({
      AttributeName,
      AttributeValues: [{ AttributeValue: all[AttributeName] }],
    })),
  }
}
