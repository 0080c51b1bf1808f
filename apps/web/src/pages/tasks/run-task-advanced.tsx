import type { ContainerDefinition } from '@gantry/shared/ecs/task-definition'
import ColumnLayout from '@cloudscape-design/components/column-layout'
import ExpandableSection from '@cloudscape-design/components/expandable-section'
import FormField from '@cloudscape-design/components/form-field'
import Header from '@cloudscape-design/components/header'
import Input from '@cloudscape-design/components/input'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { useState } from 'react'
import { ContainerOverrides } from './container-overrides.tsx'
import { PlacementFields } from './placement-fields.tsx'
import { emptyRunTaskForm, type RunTaskForm, sizeProblem } from './run-task-form.ts'

interface RunTaskAdvancedProps {
  form: RunTaskForm
  onChange: (changes: Partial<RunTaskForm>) => void
  containers: readonly ContainerDefinition[]
  isChecked: boolean
  /** Why the form cannot be sent, when the cause is in here. */
  problem: string | undefined
}

const plain = { autoComplete: false, spellcheck: false } as const

/** Advanced Options: overrides, placement, and what ECS notes beside the task. Open at once when something in it is filled in. */
export function RunTaskAdvanced({ form, onChange, containers, isChecked, problem }: RunTaskAdvancedProps) {
  const [isOpen, setIsOpen] = useState(() => isFilledIn(form))
  return (
    <ExpandableSection
      variant="container"
      headerText="Advanced Options"
      headerDescription="Overrides, task role, placement, group, started by"
      headerInfo={problem && <StatusIndicator type="error">{problem}</StatusIndicator>}
      expanded={isOpen}
      onChange={({ detail }) => setIsOpen(detail.expanded)}
    >
      <SpaceBetween size="l">
        <Header variant="h3">Overrides</Header>
        <ContainerOverrides containers={containers} value={form.overrides} onChange={(overrides) => onChange({ overrides })} />
        <ColumnLayout columns={3}>
          <FormField label="Task role" description="The IAM role that the containers act as.">
            <Input
              value={form.taskRoleArn}
              onChange={({ detail }) => onChange({ taskRoleArn: detail.value })}
              placeholder="As the task definition says"
              {...plain}
            />
          </FormField>
          <FormField label="Task CPU" description="Units for all containers together." errorText={sizeProblem(form.cpu)}>
            <Input value={form.cpu} inputMode="numeric" onChange={({ detail }) => onChange({ cpu: detail.value })} {...plain} />
          </FormField>
          <FormField label="Task memory" description="MiB for all containers together." errorText={sizeProblem(form.memory)}>
            <Input
              value={form.memory}
              inputMode="numeric"
              onChange={({ detail }) => onChange({ memory: detail.value })}
              {...plain}
            />
          </FormField>
        </ColumnLayout>
        {!form.containerInstances && (
          <>
            <Header variant="h3">Placement</Header>
            <PlacementFields
              value={form.placement}
              onChange={(placement) => onChange({ placement })}
              defaultDescription="ECS chooses at random among the instances that can take the task."
              isChecked={isChecked}
            />
          </>
        )}
        <Header variant="h3">Notes</Header>
        <ColumnLayout columns={2}>
          <FormField
            label="Task group"
            description="Tasks of one group count together for placement."
            constraintText="Optional; otherwise family: and the family's name"
          >
            <Input value={form.group} onChange={({ detail }) => onChange({ group: detail.value })} {...plain} />
          </FormField>
          <FormField
            label="Started by"
            description="A word of your own by which to find these tasks."
            constraintText="Optional, up to 128 characters"
          >
            <Input
              value={form.startedBy}
              onChange={({ detail }) => onChange({ startedBy: detail.value.slice(0, 128) })}
              {...plain}
            />
          </FormField>
        </ColumnLayout>
      </SpaceBetween>
    </ExpandableSection>
  )
}

function isFilledIn(form: RunTaskForm): boolean {
  const advanced = ['overrides', 'taskRoleArn', 'cpu', 'memory', 'group', 'startedBy', 'placement'] as const
  return advanced.some((field) => JSON.stringify(form[field]) !== JSON.stringify(emptyRunTaskForm[field]))
}
