import type { TaskDefinitionView } from '@gantry/shared/console/task-definition'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useApi } from '../../api.tsx'
import type { Loaded } from '../../lib/loaded.ts'

/** A revision by `family:revision`, or the latest one of a family; nothing while none is chosen. */
export function useTaskDefinition(taskDefinition: string): Loaded<TaskDefinitionView> {
  const api = useApi()
  const { data, error, refetch } = useQuery(api.taskDefinitions.get.queryOptions(taskDefinition ? { taskDefinition } : skipToken))
  // tRPC's types lose a document's index signature.
  return { data: data as TaskDefinitionView | undefined, error, refetch }
}
