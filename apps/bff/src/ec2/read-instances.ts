import type { Ec2InstanceView } from '@gantry/shared/console/ec2'
import { lastPart } from '@gantry/shared/ecs/arn'
import type { Aws } from '../aws/aws.ts'
import { everyPage } from '../aws/every-page.ts'
import { toEc2InstanceView } from '../views/ec2.ts'

/** What a filter of EC2 takes. */
const IDS_PER_FILTER = 200

/** Asked by filter, because one unknown id in `InstanceIds` would fail the whole call. */
export async function readInstances({ ec2 }: Aws, instanceIds: string[]): Promise<Ec2InstanceView[]> {
  const batches = Array.from({ length: Math.ceil(instanceIds.length / IDS_PER_FILTER) }, (_, i) =>
    instanceIds.slice(i * IDS_PER_FILTER, (i + 1) * IDS_PER_FILTER),
  )
  const found = await Promise.all(
    batches.map((Values) =>
      everyPage((NextToken) =>
        ec2
          .read('DescribeInstances', { Filters: [{ Name: 'instance-id', Values }], NextToken })
          .then((out) => ({ items: out.Reservations, next: out.NextToken })),
      ),
    ),
  )
  return found.flat().flatMap(({ Instances = [] }) => Instances.map(toEc2InstanceView))
}

/** Those that EC2 starts or runs for a cluster, registered in it or not: what was launched for one is named after it. */
export async function readInstancesFor({ ec2 }: Aws, cluster: string): Promise<Ec2InstanceView[]> {
  const Filters = [
    { Name: 'tag:Name', Values: [`ECS Instance - ${lastPart(cluster)}`] },
    { Name: 'instance-state-name', Values: ['pending', 'running'] },
  ]
  const found = await everyPage((NextToken) =>
    ec2.read('DescribeInstances', { Filters, NextToken }).then((out) => ({ items: out.Reservations, next: out.NextToken })),
  )
  return found.flatMap(({ Instances = [] }) => Instances.map(toEc2InstanceView))
}
