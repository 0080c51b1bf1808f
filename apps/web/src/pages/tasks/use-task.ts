import type { TaskDetailView } from '@gantry/shared/console/task'
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../api.tsx'
import type { Loaded } from '../../lib/loaded.ts'

/** One task with everything that ECS says of it. */
export function useTask(cluster: string, task: string): Loaded<TaskDetailView> {
  return useQuery(useApi().tasks.get.queryOptions({ cluster, task }))
}
