import type { TaskDefinitionView } from '@gantry/shared/console/task-definition'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useApi } from '../../api.tsx'
import { roomFor } from './room.ts'
import { mostTasks, type toRunTaskInput } from './run-task-form.ts'

/** How many of these tasks a cluster has room for, as its container instances were when they were last read; undefined until then. */
export function useRoom(
  cluster: string,
  definition: TaskDefinitionView | undefined,
  request: ReturnType<typeof toRunTaskInput>,
): number | undefined {
  const api = useApi()
  const instances = useQuery(api.instances.list.queryOptions(cluster && definition ? { cluster } : skipToken))
  return instances.data && definition && roomFor(instances.data.items, definition, request)
}

/** No more are run at once than the form takes, so above that the number says nothing. */
export function roomText(room: number): string {
  return room > mostTasks ? `more than ${mostTasks}` : room === 0 ? 'none' : String(room)
}
