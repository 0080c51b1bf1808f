import { isNothingThere } from '@gantry/shared/console/launch/nothing-there'
import { useQuery } from '@tanstack/react-query'
import { Navigate } from 'react-router'
import { useApi } from '../api.tsx'
import { PageLoading } from '../components/page-loading.tsx'
import { usePaths } from '../hooks/use-paths.ts'

/** A Region with nothing in it opens on the first-run wizard, any other on its Clusters. */
export function RegionHome() {
  const api = useApi()
  const to = usePaths()
  const clusters = useQuery(api.clusters.list.queryOptions({}))
  if (clusters.isPending) return <PageLoading name="Clusters" />
  const isEmpty = clusters.data !== undefined && isNothingThere(clusters.data.items)
  return <Navigate to={isEmpty ? to.firstRun() : to.clusters()} replace />
}
