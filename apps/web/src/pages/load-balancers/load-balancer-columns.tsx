import type { LoadBalancerView, TargetGroupView } from '@gantry/shared/console/load-balancer'
import { type Column, idColumn, linkColumn, textColumn, timeColumn } from '../../components/columns.tsx'
import { PathLink } from '../../components/path-link.tsx'
import { BalancingStatus } from './balancing-status.tsx'
import { listenerText } from './listener-text.ts'

export const loadBalancerColumns: readonly Column<LoadBalancerView>[] = [
  linkColumn({ id: 'name', header: 'Name', value: (row) => row.name, href: (row, to) => to.loadBalancer(row.name) }),
  { id: 'state', header: 'State', value: (row) => row.state, cell: (row) => <BalancingStatus state={row.state} /> },
  textColumn({ id: 'kind', header: 'Type', value: (row) => row.kind }),
  textColumn({ id: 'listeners', header: 'Listeners', value: (row) => row.listeners.map(listenerText).join(', ') }),
  {
    ...idColumn<LoadBalancerView>({ id: 'dns', header: 'DNS name', value: (row) => row.dnsName }),
    maxWidth: 320,
  },
  textColumn({ id: 'scheme', header: 'Scheme', value: (row) => row.scheme }),
  idColumn({ id: 'vpc', header: 'VPC', value: (row) => row.vpcId, isHidden: true }),
  timeColumn({ id: 'created', header: 'Created', value: (row) => row.createdAt }),
]

export const targetGroupColumns: readonly Column<TargetGroupView>[] = [
  textColumn({ id: 'name', header: 'Name', isRowHeader: true, value: (group) => group.name }),
  textColumn({ id: 'port', header: 'Protocol and port', value: (group) => `${group.protocol} ${group.port}` }),
  textColumn({ id: 'target-type', header: 'Target type', value: (group) => group.targetType }),
  {
    id: 'load-balancers',
    header: 'Load balancers',
    value: (group) => group.loadBalancerArns.map(balancerName).join(', '),
    cell: (group) =>
      group.loadBalancerArns.length === 0
        ? 'None: no traffic reaches it'
        : group.loadBalancerArns.map((arn) => (
            <div key={arn}>
              <PathLink to={(to) => to.loadBalancer(balancerName(arn))}>{balancerName(arn)}</PathLink>
            </div>
          )),
  },
  textColumn({ id: 'health-check', header: 'Health check', value: (group) => group.healthCheck.target }),
  textColumn({ id: 'targets', header: 'Targets', value: targetsText }),
  idColumn({ id: 'arn', header: 'ARN', value: (group) => group.arn, isHidden: true }),
]

/** `web` of `arn:…:loadbalancer/app/web/50dc6c495c0c9188`. */
function balancerName(arn: string): string {
  return arn.split('/').at(-2) ?? arn
}

/** `2 of 3 healthy` */
function targetsText({ targets }: TargetGroupView): string | undefined {
  if (!targets) return undefined
  if (targets.length === 0) return 'None'
  return `${targets.filter(({ state }) => state === 'healthy').length} of ${targets.length} healthy`
}
