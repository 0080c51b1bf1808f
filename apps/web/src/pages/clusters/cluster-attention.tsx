import { counted } from '@gantry/shared/console/can'
import type { ClusterHealth, ClusterView } from '@gantry/shared/console/cluster'
import { useQueries } from '@tanstack/react-query'
import { Fragment, type ReactNode } from 'react'
import { useApi } from '../../api.tsx'
import { PathLink } from '../../components/path-link.tsx'
import { Status } from '../../components/status.tsx'
import { capacityOptions, healthOptions } from './cluster-readings.ts'

/** More clusters than these are not looked into for the sake of one line. */
const LOOKED_INTO = 30
/** More than these are counted and not named. */
const NAMED = 3

/** The first line of the list: which clusters need somebody, and why. What has not been read yet is not complained of. */
export function ClusterAttention({ clusters }: { clusters: ClusterView[] }) {
  const api = useApi()
  const looked = clusters.slice(0, LOOKED_INTO)
  const capacities = useQueries({ queries: looked.map((cluster) => capacityOptions(api, cluster)) })
  const healths = useQueries({ queries: looked.map((cluster) => healthOptions(api, cluster)) })
  const troubles = looked.flatMap(({ name }, index) => {
    const degraded = healths[index]?.data?.degraded ?? []
    const disconnected = capacities[index]?.data?.disconnected ?? 0
    return degraded.length + disconnected > 0 ? [{ cluster: name, degraded, disconnected }] : []
  })
  if (troubles.length === 0) return 'Groups of container instances on which ECS places tasks.'
  const others = troubles.length - NAMED
  return (
    <span className="prose">
      <Status status="DEGRADED" text={`${troubles.length} ${troubles.length === 1 ? 'needs' : 'need'} attention:`} />{' '}
      {troubles.slice(0, NAMED).map((trouble, index) => (
        <Fragment key={trouble.cluster}>
          {index > 0 && '; '}
          <Trouble {...trouble} />
        </Fragment>
      ))}
      {others > 0 && `; and ${counted(others, 'other')}`}.
    </span>
  )
}

interface TroubleProps {
  cluster: string
  degraded: ClusterHealth['degraded']
  disconnected: number
}

/** `payments has service web (1 of 2 not placed: …) and 1 disconnected instance` */
function Trouble({ cluster, degraded, disconnected }: TroubleProps) {
  const complaints = [
    degraded.length > 0 && <Degraded cluster={cluster} degraded={degraded} />,
    disconnected > 0 && (
      <PathLink to={(to) => to.cluster(cluster, 'instances')}>{counted(disconnected, 'disconnected instance')}</PathLink>
    ),
  ].filter(Boolean)
  return (
    <>
      {cluster} has {complaints[0]}
      {complaints.length > 1 && <> and {complaints[1]}</>}
    </>
  )
}

/** One is told with its reason, several by name: their reasons stand in the list that the name leads to. */
function Degraded({ cluster, degraded }: Pick<TroubleProps, 'cluster' | 'degraded'>): ReactNode {
  const link = (service: string) => <PathLink to={(to) => to.service(cluster, service)}>{service}</PathLink>
  const [first] = degraded
  if (degraded.length === 1 && first) {
    return (
      <>
        a degraded service, {link(first.service)} ({first.text})
      </>
    )
  }
  const others = degraded.length - NAMED
  return (
    <>
      {counted(degraded.length, 'degraded service')} (
      {degraded.slice(0, NAMED).map(({ service }, index) => (
        <Fragment key={service}>
          {index > 0 && ', '}
          {link(service)}
        </Fragment>
      ))}
      {others > 0 && ` and ${others} more`})
    </>
  )
}
