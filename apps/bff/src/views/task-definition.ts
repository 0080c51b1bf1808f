import type { FamilyView, RevisionView, TaskDefinitionView } from '@gantry/shared/console/task-definition'
import { lastPart } from '@gantry/shared/ecs/arn'
import type { TaskDefinitionDocument } from '@gantry/shared/ecs/task-definition'
import type { Tag, TaskDefinition } from '../aws/shapes.ts'
import { maskSecrets } from './mask.ts'
import { defined, toAttributes, toMillis, toTags } from './view.ts'

export function toTaskDefinitionView(taskDefinition: TaskDefinition, tags: Tag[]): TaskDefinitionView {
  const { value, masked } = maskSecrets(toDocument(taskDefinition, tags))
  return defined<TaskDefinitionView>({
    family: taskDefinition.family ?? '',
    revision: taskDefinition.revision ?? 0,
    arn: taskDefinition.taskDefinitionArn ?? '',
    status: taskDefinition.status ?? '',
    registeredAt: toMillis(taskDefinition.registeredAt),
    registeredBy: taskDefinition.registeredBy,
    deregisteredAt: toMillis(taskDefinition.deregisteredAt),
    requiresAttributes: toAttributes(taskDefinition.requiresAttributes),
    compatibilities: taskDefinition.compatibilities ?? [],
    document: value as TaskDefinitionDocument,
    masked,
    tags: toTags(tags),
  })
}

/** What RegisterTaskDefinition would take to make this revision again: everything that a person wrote, nothing that ECS added. */
export function toDocument(taskDefinition: TaskDefinition, tags: Tag[]): TaskDefinitionDocument {
  const {
    taskDefinitionArn: _arn,
    revision: _revision,
    status: _status,
    requiresAttributes: _attributes,
    compatibilities: _compatibilities,
    registeredAt: _at,
    registeredBy: _by,
    deregisteredAt: _deregisteredAt,
    ...written
  } = taskDefinition
  // Through JSON, because that is what the browser gets: no undefined members.
  return JSON.parse(JSON.stringify(tags.length > 0 ? { ...written, tags } : written)) as TaskDefinitionDocument
}

export function toRevisionView(arn: string, status: 'ACTIVE' | 'INACTIVE'): RevisionView {
  return { ...familyAndRevision(arn), arn, status }
}

/** The families of these ACTIVE revisions, each with its latest, and those that have no ACTIVE revision, by name. */
export function toFamilyViews(activeArns: string[], inactiveFamilies: string[]): FamilyView[] {
  const latest = new Map<string, number>()
  for (const { family, revision } of activeArns.map(familyAndRevision)) {
    latest.set(family, Math.max(revision, latest.get(family) ?? 0))
  }
  const active = [...latest].map(([family, latestRevision]): FamilyView => ({ family, latestRevision, status: 'ACTIVE' }))
  const inactive = inactiveFamilies.map((family): FamilyView => ({ family, status: 'INACTIVE' }))
  return [...active, ...inactive].sort((a, b) => (a.family < b.family ? -1 : 1))
}

function familyAndRevision(arn: string): { family: string; revision: number } {
  const [family = '', revision] = lastPart(arn).split(':')
  return { family, revision: Number(revision) }
}
