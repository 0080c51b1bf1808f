import { CodeBlock } from './code-block.tsx'

/** A value as JSON, to read and to copy. */
export function JsonView({ value, label }: { value: unknown; label: string }) {
  return <CodeBlock text={JSON.stringify(value, null, 2)} label={label} />
}
