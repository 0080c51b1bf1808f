import type { SubnetView } from '@gantry/shared/console/ec2'
import Alert from '@cloudscape-design/components/alert'
import FormField from '@cloudscape-design/components/form-field'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { type Column, countColumn, idColumn, textColumn } from '../../components/columns.tsx'
import { ResourceTable } from '../../components/resource-table.tsx'
import { loadedRows } from '../../lib/loaded.ts'
import { chosenSubnetIds, subnetsOf } from './load-balancer-form.ts'
import type { LoadBalancerDraft } from './use-load-balancer-draft.ts'

const columns: readonly Column<SubnetView>[] = [
  idColumn({ id: 'subnet', header: 'Subnet ID', minWidth: 240, isRowHeader: true, value: (subnet) => subnet.subnetId }),
  textColumn({ id: 'zone', header: 'Availability Zone', minWidth: 160, value: (subnet) => subnet.availabilityZone }),
  textColumn({ id: 'cidr', header: 'Subnet CIDR', minWidth: 150, value: (subnet) => subnet.cidrBlock }),
  textColumn({ id: 'name', header: 'Name', minWidth: 100, value: (subnet) => subnet.name }),
  countColumn({ id: 'free', header: 'Addresses free', minWidth: 160, value: (subnet) => subnet.availableIpAddressCount }),
]

/** Select Subnets: one in each zone where container instances are. */
export function SubnetsStep({ draft }: { draft: LoadBalancerDraft }) {
  const { form, facts, isRead, change, problemOf } = draft
  const subnets = subnetsOf(form, facts)
  const chosen = chosenSubnetIds(form, facts)
  const rows = subnets.filter(({ subnetId }) => chosen.includes(subnetId))
  const zones = new Set(rows.map(({ availabilityZone }) => availabilityZone))
  return (
    <SpaceBetween size="l">
      <FormField errorText={problemOf('subnets', 'subnetIds', form.subnetIds !== undefined)} stretch>
        <ResourceTable
          id="load-balancer-subnets"
          title="Available Subnets"
          description="One in each Availability Zone of your container instances: what is in another zone gets no traffic."
          urlKey="subnets-"
          query={isRead ? loadedRows(subnets) : { data: undefined, error: null, refetch: () => undefined }}
          columns={columns}
          rowId={(subnet) => subnet.subnetId}
          defaultSort="zone"
          isShort
          selection={{
            mode: 'multi',
            rows,
            select: (next) => change({ subnetIds: next.map(({ subnetId }) => subnetId) }),
          }}
          empty={{ text: 'This VPC has no subnets.' }}
        />
      </FormField>
      {zones.size === 1 && (
        <Alert type="warning">With one Availability Zone only, nobody reaches your service when that zone fails.</Alert>
      )}
    </SpaceBetween>
  )
}
