import { constraintError } from '../../protocol/query/read-form.ts'

export function checkStackName(name: string): void {
  if (name.length > 128) throw constraintError(name, 'stackName', 'Member must have length less than or equal to 128')
  if (!/^[a-zA-Z][-a-zA-Z0-9]*$/.test(name)) {
    throw constraintError(name, 'stackName', 'Member must satisfy regular expression pattern: [a-zA-Z][-a-zA-Z0-9]*')
  }
}
