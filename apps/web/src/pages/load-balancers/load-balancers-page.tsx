import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LoadBalancerView } from '@gantry/shared/console/load-balancer'
import { useApi } from '../../api.tsx'
import { ActionButton } from '../../components/action-button.tsx'
import { FailureList } from '../../components/failure-list.tsx'
import { ResourceTable } from '../../components/resource-table.tsx'
import { usePaths } from '../../hooks/use-paths.ts'
import { useSelection } from '../../hooks/use-selection.ts'
import { loadBalancerColumns, targetGroupColumns } from './load-balancer-columns.tsx'
import { LoadBalancerDelete } from './load-balancer-delete.tsx'

/** Every load balancer and target group of the Region, of ECS or not. */
export function LoadBalancersPage() {
  const api = useApi()
  const to = usePaths()
  const balancers = useQuery(api.loadBalancers.list.queryOptions({}))
  const groups = useQuery(api.loadBalancers.targetGroups.queryOptions({}))
  const selection = useSelection(balancers.data?.items, rowId)
  const [chosen] = selection.rows
  const [deleting, setDeleting] = useState<LoadBalancerView>()
  const failures = balancers.data?.failures ?? []

  return (
    <>
      <title>Load Balancers · Gantry</title>
      <SpaceBetween size="l">
        {failures.length > 0 && <FailureList failures={failures} />}
        <ResourceTable
          id="load-balancers"
          title="Load Balancers"
          headingLevel="h1"
          query={balancers}
          columns={loadBalancerColumns}
          rowId={rowId}
          defaultSort="name"
          selection={{ ...selection, mode: 'single' }}
          empty={{
            text: 'No load balancers in this Region. One spreads the visitors of a service over its tasks, and ECS replaces those that fail its health check.',
            action: <Button href={to.createLoadBalancer()}>Create Load Balancer</Button>,
          }}
          actions={
            <>
              <ActionButton
                can={chosen ? undefined : { allowed: false, reason: 'Choose a load balancer first.' }}
                onClick={() => setDeleting(chosen)}
              >
                Delete
              </ActionButton>
              <Button variant="primary" href={to.createLoadBalancer()}>
                Create Load Balancer
              </Button>
            </>
          }
        />
        <ResourceTable
          id="target-groups"
          title="Target groups"
          urlKey="groups-"
          query={groups}
          columns={targetGroupColumns}
          rowId={(group) => group.arn}
          defaultSort="name"
          empty={{ text: 'No target groups in this Region. Application and network load balancers forward to them.' }}
        />
      </SpaceBetween>
      {deleting && <LoadBalancerDelete balancer={deleting} onClose={() => setDeleting(undefined)} />}
    </>
  )
}

/** Classic ones and the others have names of their own. */
const rowId = ({ kind, name }: LoadBalancerView): string => (kind === 'classic' ? `classic/${name}` : `v2/${name}`)
