import type { TaskDetailView } from '@gantry/shared/console/task'
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../api.tsx'
import type { Loaded } from '../../lib/loaded.ts'

/** One task with everything that ECS says of it. */
export function useTask(cluster: string, task: string): Loaded<TaskDetailView> {
  const api = useApi()
  const { data, error, refetch } = useQuery(api.tasks.get.queryOptions({ cluster, task }))
  // tRPC's types make what is unknown optional.
  return { data: data as TaskDetailView | undefined, error, refetch }
}
