import type { LaunchPlan } from '@gantry/shared/console/launch/launch-plan'
import { templateText } from '@gantry/shared/console/launch/launch-template'
import Button from '@cloudscape-design/components/button'
import ExpandableSection from '@cloudscape-design/components/expandable-section'
import { useState } from 'react'
import { CodeBlock } from '../../components/code-block.tsx'
import { download } from '../../lib/download.ts'

/** The CloudFormation template of a plan, to be read and taken along. */
export function TemplateView({ plan, fileName }: { plan: LaunchPlan; fileName: string }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <ExpandableSection
      variant="container"
      headerText="View template"
      headerDescription="The CloudFormation template that the launch uses"
      headerActions={
        <Button formAction="none" onClick={() => download(fileName, 'application/json', templateText(plan))}>
          Download
        </Button>
      }
      expanded={isOpen}
      onChange={({ detail }) => setIsOpen(detail.expanded)}
    >
      {isOpen && <CodeBlock text={templateText(plan)} label="CloudFormation template" />}
    </ExpandableSection>
  )
}
