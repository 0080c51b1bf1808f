import type {
  DescribeTargetGroupAttributesInput,
  DescribeTargetGroupAttributesOutput,
} from '@aws-sdk/client-elastic-load-balancing-v2'
import type { RegionOperation } from '../../../region/region.ts'
import { toAttributeList } from '../../checks/attributes.ts'
import { getTargetGroup } from '../../checks/find.ts'

export const describeTargetGroupAttributes: RegionOperation<
  DescribeTargetGroupAttributesInput,
  DescribeTargetGroupAttributesOutput
> = (region, input) => ({ Attributes: toAttributeList(getTargetGroup(region, input.TargetGroupArn).attributes) })
