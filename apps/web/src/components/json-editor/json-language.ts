import type { Member } from '@gantry/shared/ecs/task-definition-schema'
import type { Path } from './json-text.ts'

/** A complaint about the value at a path, or about its absence. */
export interface JsonProblem {
  path: Path
  message: string
  warning?: true
}

/** What the editor knows of the documents that it edits. Must stay the same object while the editor is shown. */
export interface JsonLanguage {
  /** The description of the member at a path. */
  memberAt: (path: Path) => Member | undefined
  /** Further values for the member at a path, such as names that stand elsewhere in the text. */
  suggestionsAt: (path: Path, text: string) => string[]
  problemsOf: (document: unknown) => JsonProblem[]
}
