import type {
  _InstanceType,
  DescribeInstanceTypesRequest,
  DescribeInstanceTypesResult,
  InstanceTypeInfo,
} from '@aws-sdk/client-ec2'
import { type InstanceType, instanceTypes } from '@gantry/shared/ecs/instance-types'
import type { RegionOperation } from '../../region/region.ts'
import { refusal } from '../checks/refusals.ts'
import { type FilterValues, passing } from '../shapes/filters.ts'
import { pageOf } from '../shapes/page.ts'

const isBurstable = ({ instanceType }: InstanceType): boolean => instanceType.startsWith('t')
const isCurrent = ({ instanceType }: InstanceType): boolean => !/^(m3|c3|r3|g2)\./.test(instanceType)

const filters: FilterValues<InstanceType> = {
  'instance-type': ({ instanceType }) => instanceType,
  'vcpu-info.default-vcpus': ({ vcpu }) => String(vcpu),
  'memory-info.size-in-mib': ({ memory }) => String(memory),
  'current-generation': (row) => String(isCurrent(row)),
  'burstable-performance-supported': (row) => String(isBurstable(row)),
  'processor-info.supported-architecture': () => 'x86_64',
}

/** Those that this endpoint knows as container instances. */
export const describeInstanceTypes: RegionOperation<DescribeInstanceTypesRequest, DescribeInstanceTypesResult> = (
  _region,
  input,
) => {
  const wanted = input.InstanceTypes?.length ? input.InstanceTypes : undefined
  const missing = wanted?.filter((name) => !instanceTypes.some(({ instanceType }) => instanceType === name)) ?? []
  if (missing.length > 0) {
    throw refusal('InvalidInstanceType', `The following supplied instance types do not exist: [${missing.join(', ')}]`)
  }
  const all = instanceTypes.filter(({ instanceType }) => !wanted || (wanted as string[]).includes(instanceType))
  const { items, ...page } = pageOf(passing(all, input.Filters, filters), ({ instanceType }) => instanceType, {
    MaxResults: 100,
    ...input,
  })
  return { InstanceTypes: items.map(toInstanceTypeInfo), ...page }
}

const toInstanceTypeInfo = (type: InstanceType): InstanceTypeInfo => ({
  InstanceType: type.instanceType as _InstanceType,
  CurrentGeneration: isCurrent(type),
  BareMetal: false,
  BurstablePerformanceSupported: isBurstable(type),
  SupportedUsageClasses: ['on-demand'],
  SupportedRootDeviceTypes: ['ebs'],
  SupportedVirtualizationTypes: ['hvm'],
  ProcessorInfo: { SupportedArchitectures: ['x86_64'] },
  VCpuInfo: { DefaultVCpus: type.vcpu, DefaultCores: type.vcpu, DefaultThreadsPerCore: 1 },
  MemoryInfo: { SizeInMiB: type.memory },
})
