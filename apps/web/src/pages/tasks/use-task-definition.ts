import type { TaskDefinitionView } from '@gantry/shared/console/task-definition'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useApi } from '../../api.tsx'
import type { Loaded } from '../../lib/loaded.ts'

/** A revision by `family:revision`, or the latest one of a family; nothing while none is chosen. */
export function useTaskDefinition(taskDefinition: string): Loaded<TaskDefinitionView> {
  return useQuery(useApi().taskDefinitions.get.queryOptions(taskDefinition ? { taskDefinition } : skipToken))
}
