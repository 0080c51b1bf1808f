import { removeValue } from '../../../components/json-editor/json-edits.ts'
import { parseJson } from '../../../components/json-editor/json-text.ts'
import { isRecord } from './document.ts'

/** What ECS adds to a document and does not take back. Source: TaskDefinition in the API reference. */
const added = [
  'taskDefinitionArn',
  'revision',
  'status',
  'requiresAttributes',
  'compatibilities',
  'registeredAt',
  'registeredBy',
  'deregisteredAt',
]

/** When somebody has pasted the answer of DescribeTaskDefinition: the document in it, as RegisterTaskDefinition takes it. */
export function findDescribedDocument(text: string): string | undefined {
  const parsed = parseJson(text)
  if (parsed.fault || !isRecord(parsed.value)) return undefined
  const { taskDefinition, tags } = parsed.value
  if (isRecord(taskDefinition) && !('family' in parsed.value)) {
    const whole = JSON.stringify({ ...taskDefinition, ...(Array.isArray(tags) && tags.length > 0 && { tags }) }, null, 2)
    return findDescribedDocument(whole) ?? whole
  }
  return 'taskDefinitionArn' in parsed.value ? added.reduce((rest, member) => removeValue(rest, [member]), text) : undefined
}
