import { taskDefinitionProblems } from '@gantry/shared/ecs/task-definition-problems'
import { findMember } from '@gantry/shared/ecs/task-definition-schema'
import type { JsonLanguage } from '../../../components/json-editor/json-language.ts'
import { unknownMemberWarnings } from '../document/unknown-members.ts'
import { suggestionsInText } from '../document/suggestions.ts'

/** What the JSON editor knows of task definitions: the same schema and the same rules as the Builder. */
export const taskDefinitionLanguage: JsonLanguage = {
  memberAt: findMember,
  suggestionsAt: suggestionsInText,
  problemsOf: (document) => [...taskDefinitionProblems(document), ...unknownMemberWarnings(document)],
}
