import type { LoadBalancerView, TargetGroupView } from '@gantry/shared/console/load-balancer'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useApi } from '../../api.tsx'
import { ActionButton } from '../../components/action-button.tsx'
import { Copyable } from '../../components/copyable.tsx'
import { DetailSection } from '../../components/detail-section.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { Subject } from '../../components/subject.tsx'
import { Time } from '../../components/time.tsx'
import { usePaths, useRequiredParam } from '../../hooks/use-paths.ts'
import { balancingRefresh } from './balancing-refresh.ts'
import { HealthCheckSection } from './health-check-section.tsx'
import { listenerText } from './listener-text.ts'
import { LoadBalancerDelete } from './load-balancer-delete.tsx'
import { TargetsTable } from './targets-table.tsx'

/** One load balancer: where it listens, what it checks, and how what is behind it does. */
export function LoadBalancerPage() {
  const name = useRequiredParam('loadBalancer')
  const api = useApi()
  const to = usePaths()
  const balancer = useQuery({
    ...api.loadBalancers.get.queryOptions({ name }),
    refetchInterval: ({ state: { data } }) => balancingRefresh(data ? [data] : []),
  })
  const groups = useQuery({
    ...api.loadBalancers.targetGroups.queryOptions({}),
    refetchInterval: ({ state: { data } }) => balancingRefresh(data?.items ?? []),
  })
  return (
    <Subject query={balancer} name={`Load balancer ${name}`} list={{ text: 'All load balancers', href: to.loadBalancers() }}>
      {(balancer) => (
        <>
          <BalancerHeader balancer={balancer} />
          <SpaceBetween size="l">
            <Details balancer={balancer} />
            {balancer.healthCheck && <HealthCheckSection title="Health check" healthCheck={balancer.healthCheck} />}
            {balancer.kind === 'classic' ? (
              <TargetsTable
                title="Instances"
                targets={balancer.instances?.map(({ instanceId, ...rest }) => ({ id: instanceId, ...rest }))}
                empty="No instances are registered. The service scheduler registers those on which tasks of a service run."
              />
            ) : (
              groupsOf(balancer, groups.data?.items).map((group) => <Group key={group.arn} group={group} />)
            )}
          </SpaceBetween>
        </>
      )}
    </Subject>
  )
}

function groupsOf({ arn = '' }: LoadBalancerView, groups: readonly TargetGroupView[] = []): TargetGroupView[] {
  return groups.filter(({ loadBalancerArns }) => loadBalancerArns.includes(arn))
}

function BalancerHeader({ balancer }: { balancer: LoadBalancerView }) {
  const to = usePaths()
  const navigate = useNavigate()
  const [isDeleting, setIsDeleting] = useState(false)
  const { name, kind, scheme, instances } = balancer
  const inService = instances?.filter(({ state }) => state === 'InService').length
  const summary = [kind, scheme, instances && `${inService} of ${instances.length} instances in service`]
  return (
    <>
      <PageHeader
        title={`Load Balancer : ${name}`}
        description={summary.filter(Boolean).join(' · ')}
        actions={<ActionButton onClick={() => setIsDeleting(true)}>Delete</ActionButton>}
      />
      {isDeleting && (
        <LoadBalancerDelete
          balancer={balancer}
          onClose={() => setIsDeleting(false)}
          onDeleted={() => void navigate(to.loadBalancers())}
        />
      )}
    </>
  )
}

function Details({ balancer }: { balancer: LoadBalancerView }) {
  const { dnsName, arn, vpcId, subnetIds, securityGroupIds, listeners, createdAt, scheme } = balancer
  const web = listeners.find(({ protocol }) => /^HTTPS?$/.test(protocol))
  const url =
    web &&
    `${web.protocol.toLowerCase()}://${dnsName}${isUsual(web.protocol, web.loadBalancerPort) ? '' : `:${web.loadBalancerPort}`}`
  return (
    <DetailSection
      title="Details"
      columns={3}
      items={[
        {
          label: 'DNS name',
          value: (
            <Copyable text={dnsName}>
              {url && scheme !== 'internal' ? (
                <a href={url} target="_blank" rel="noreferrer">
                  {dnsName}
                </a>
              ) : (
                dnsName
              )}
            </Copyable>
          ),
        },
        {
          label: 'Listeners',
          value: listeners.map((listener) => <div key={listener.loadBalancerPort}>{listenerText(listener)}</div>),
        },
        { label: 'Created', value: <Time at={createdAt} /> },
        { label: 'VPC', value: vpcId && <Copyable text={vpcId} /> },
        { label: 'Subnets', value: copyables(subnetIds) },
        { label: 'Security groups', value: copyables(securityGroupIds) },
        ...(arn ? [{ label: 'ARN', value: <Copyable text={arn} /> }] : []),
      ]}
    />
  )
}

const isUsual = (protocol: string, port: number) => port === (protocol === 'HTTPS' ? 443 : 80)

function copyables(ids: string[]) {
  return (
    ids.length > 0 &&
    ids.map((id) => (
      <div key={id}>
        <Copyable text={id} />
      </div>
    ))
  )
}

function Group({ group }: { group: TargetGroupView }) {
  const { name, arn, healthCheck, targets, targetType, protocol, port } = group
  return (
    <SpaceBetween size="l">
      <HealthCheckSection
        title={`Target group ${name}`}
        healthCheck={healthCheck}
        items={[
          { label: 'Forwards to', value: `${protocol} ${port}, targets by ${targetType}` },
          { label: 'ARN', value: <Copyable text={arn} /> },
        ]}
      />
      <TargetsTable
        title={`Targets of ${name}`}
        targets={targets}
        empty="No targets are registered. The service scheduler registers the tasks of a service that uses this group."
      />
    </SpaceBetween>
  )
}
