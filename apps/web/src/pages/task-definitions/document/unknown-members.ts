import type { Problem } from '@gantry/shared/ecs/task-definition-problems'
import { findMember } from '@gantry/shared/ecs/task-definition-schema'
import { isRecord } from './document.ts'

/** Members that the schema does not know. They may be new, or misspelt: ECS's client leaves out what it does not know, and says nothing. */
export function unknownMemberWarnings(document: unknown, path: Problem['path'] = []): Problem[] {
  if (Array.isArray(document)) return document.flatMap((item: unknown, index) => unknownMemberWarnings(item, [...path, index]))
  if (!isRecord(document)) return []
  return Object.entries(document).flatMap(([name, value]): Problem[] => {
    const at = [...path, name]
    if (findMember(at)) return unknownMemberWarnings(value, at)
    const message = `Gantry does not know “${name}”. Is it spelt as in the API reference? A client that does not know it either leaves it out.`
    return [{ path: at, message, warning: true }]
  })
}
