import ExpandableSection from '@cloudscape-design/components/expandable-section'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { useRegion } from '../hooks/use-paths.ts'
import { cliCommand, type CliService } from '../lib/cli-command.ts'
import { useConnection } from '../lib/session.ts'
import { CodeBlock } from './code-block.tsx'
import { JsonView } from './json-view.tsx'

interface CallPreviewProps {
  /** The API action: `CreateService`. */
  operation: string
  /** Its input, as the SDK takes it. */
  input: object
  service?: CliService
  /** How many calls like this one are made, where the API takes less at once than the user may choose. */
  calls?: number
}

/** The API call that a form or an action makes, for the AWS CLI and for the SDKs. */
export function CallPreview({ operation, input, service, calls = 1 }: CallPreviewProps) {
  const region = useRegion()
  const { endpoint } = useConnection()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <ExpandableSection
      headerText={calls > 1 ? `Show the first of ${calls} calls` : 'Show the call'}
      expanded={isOpen}
      onChange={({ detail }) => setIsOpen(detail.expanded)}
    >
      {/* Folded away it is not on the page at all: neither searches nor typing have to deal with it. */}
      {isOpen && (
        <SpaceBetween size="s">
          <CodeBlock text={cliCommand(operation, input, { region, endpoint }, service)} label="AWS CLI command" />
          <JsonView value={input} label={`${operation} input as JSON`} />
        </SpaceBetween>
      )}
    </ExpandableSection>
  )
}
