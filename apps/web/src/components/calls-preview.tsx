import ExpandableSection from '@cloudscape-design/components/expandable-section'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { useRegion } from '../hooks/use-paths.ts'
import { cliCommand, type CliService } from '../lib/cli-command.ts'
import { useConnection } from '../lib/session.ts'
import { CodeBlock } from './code-block.tsx'

/** One call of several that a form makes, one after the other. */
export interface Call {
  service: CliService
  /** The API action: `CreateLoadBalancer`. */
  operation: string
  input: object
}

/** The API calls that a form makes, in their order, for the AWS CLI. */
export function CallsPreview({ calls }: { calls: readonly Call[] }) {
  const region = useRegion()
  const { endpoint } = useConnection()
  const [isOpen, setIsOpen] = useState(false)
  const text = calls.map(({ service, operation, input }) => cliCommand(operation, input, { region, endpoint }, service))
  return (
    <ExpandableSection
      headerText={calls.length > 1 ? `Show the ${calls.length} calls` : 'Show the call'}
      expanded={isOpen}
      onChange={({ detail }) => setIsOpen(detail.expanded)}
    >
      {isOpen && (
        <SpaceBetween size="s">
          {text.map((command, index) => (
            <CodeBlock key={command} text={command} label={`AWS CLI command ${index + 1}`} />
          ))}
        </SpaceBetween>
      )}
    </ExpandableSection>
  )
}
