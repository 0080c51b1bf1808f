import { invalid } from '../api-failure.ts'
import type { Aws } from '../aws/aws.ts'
import type { Input } from '../aws/shapes.ts'

export interface SubnetChoice {
  subnetId: string
  vpcId: string
  availabilityZone: string
}

/** The one that is named, or those of the default VPC in the order of their zones. Fails when there is none. */
export async function chooseSubnets(aws: Aws, subnetId: string | undefined): Promise<SubnetChoice[]> {
  const subnets = await find(aws, subnetId ? { SubnetIds: [subnetId] } : defaultOnes)
  if (subnets.length === 0) throw invalid('NoDefaultVpc', 'This Region has no default VPC. Choose a subnet.')
  return subnets
}

/** The id of the default VPC's subnet in a zone. Fails with the zones that there are. */
export async function defaultSubnetIn(aws: Aws, availabilityZone: string): Promise<string> {
  const subnets = await find(aws, defaultOnes)
  const found = subnets.find((subnet) => subnet.availabilityZone === availabilityZone)
  if (found) return found.subnetId
  const zones = subnets.map((subnet) => subnet.availabilityZone).join(', ')
  throw invalid(
    'InvalidAvailabilityZone',
    `The default VPC of ${aws.region} has no subnet in ${availabilityZone}; it has some in ${zones}.`,
  )
}

const defaultOnes = { Filters: [{ Name: 'default-for-az', Values: ['true'] }] }

async function find({ ec2 }: Aws, which: Input<'ec2', 'DescribeSubnets'>): Promise<SubnetChoice[]> {
  const { Subnets = [] } = await ec2.read('DescribeSubnets', which)
  return Subnets.map(({ SubnetId = '', VpcId = '', AvailabilityZone = '' }) => ({
    subnetId: SubnetId,
    vpcId: VpcId,
    availabilityZone: AvailabilityZone,
  })).sort((a, b) => a.availabilityZone.localeCompare(b.availabilityZone))
}
