import type { RunTaskRequest, Tag } from '@aws-sdk/client-ecs'
import { invalidParameter } from '../../protocol/aws-error.ts'
import type { Cluster, TaskDefinitionRevision } from '../state/state.ts'
import { checkLength } from './lengths.ts'
import { checkOverrides } from './overrides.ts'
import { checkTaggable, checkTags } from './tags.ts'

type TaskRequest = Pick<
  RunTaskRequest,
  'group' | 'startedBy' | 'overrides' | 'tags' | 'propagateTags' | 'enableECSManagedTags' | 'referenceId'
>

/** What RunTask and StartTask say about each task alike. */
export interface TaskDetails {
  group: string
  startedBy: string
  tags: Tag[]
}

/** Checks the members that RunTask and StartTask share and fills in their defaults. */
export function readTaskDetails(
  request: TaskRequest,
  cluster: Cluster,
  revision: TaskDefinitionRevision,
  longArn: boolean,
): TaskDetails {
  const { group = '', startedBy = '', tags = [], propagateTags } = request
  checkLength('startedBy', startedBy, 128)
  checkLength('group', group, 255)
  checkLength('referenceId', request.referenceId, 1024)
  if (group.startsWith('service:')) throw invalidParameter('Invalid namespace for group.')
  if (propagateTags === 'SERVICE') throw invalidParameter('propagateTags SERVICE is only valid for services.')
  checkTags(tags)
  checkTaggable('task', longArn, request)
  checkOverrides(request.overrides, revision)
  return {
    group: group || `family:${revision.family}`,
    startedBy,
    tags: mergeTags(
      propagateTags === 'TASK_DEFINITION' ? revision.tags : [],
      tags,
      request.enableECSManagedTags ? [{ key: 'aws:ecs:clusterName', value: cluster.name }] : [],
    ),
  }
}

/** A later tag replaces an earlier one of the same key. */
function mergeTags(...lists: Tag[][]): Tag[] {
  return [...new Map(lists.flat().map((tag) => [tag.key, tag])).values()]
}
