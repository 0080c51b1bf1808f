import type { ContainerDefinition } from '@gantry/shared/ecs/task-definition'
import { parseCommandList } from '@gantry/shared/ecs/command-list'
import AttributeEditor from '@cloudscape-design/components/attribute-editor'
import Box from '@cloudscape-design/components/box'
import ColumnLayout from '@cloudscape-design/components/column-layout'
import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import Select from '@cloudscape-design/components/select'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { type ContainerOverrideForm, environmentProblem, noOverride, overrideProblems } from './run-task-form.ts'

interface ContainerOverridesProps {
  containers: readonly ContainerDefinition[]
  /** By name of the container. */
  value: Record<string, ContainerOverrideForm>
  onChange: (overrides: Record<string, ContainerOverrideForm>) => void
}

/** What one run changes about its containers, one container at a time. */
export function ContainerOverrides({ containers, value, onChange }: ContainerOverridesProps) {
  const [wanted, setWanted] = useState<string>()
  const chosen = containers.find(({ name }) => name === wanted) ?? containers[0]
  if (!chosen?.name)
    return <Box color="text-body-secondary">Choose a task definition first: its containers can be changed here.</Box>
  const { name } = chosen
  const override = value[name] ?? noOverride
  const options = containers.map((container) => ({
    value: container.name,
    label: container.name,
    description: isChanged(value[container.name ?? '']) ? 'Overridden' : 'As the task definition says',
  }))
  return (
    <SpaceBetween size="m">
      <FormField label="Container">
        <Select
          selectedOption={options.find((option) => option.value === name) ?? null}
          options={options}
          onChange={({ detail }) => setWanted(detail.selectedOption.value)}
        />
      </FormField>
      <OverrideFields key={name} container={chosen} value={override} onChange={(next) => onChange({ ...value, [name]: next })} />
    </SpaceBetween>
  )
}

interface OverrideFieldsProps {
  container: ContainerDefinition
  value: ContainerOverrideForm
  onChange: (override: ContainerOverrideForm) => void
}

function OverrideFields({ container, value, onChange }: OverrideFieldsProps) {
  const problems = overrideProblems(value)
  const sizes = [
    { member: 'cpu', label: 'CPU units', now: container.cpu },
    { member: 'memory', label: 'Memory (MiB)', now: container.memory },
    { member: 'memoryReservation', label: 'Memory reservation (MiB)', now: container.memoryReservation },
  ] as const
  return (
    <SpaceBetween size="m">
      <FormField
        label="Command"
        description="Strings separated by commas, without quotes; \, is a comma within a string."
        constraintText={<ResultingArray command={value.command} now={container.command} />}
        errorText={problems.command}
        stretch
      >
        <Input
          value={value.command}
          onChange={({ detail }) => onChange({ ...value, command: detail.value })}
          placeholder="/bin/sh,-c,echo,$DATE"
          {...plain}
        />
      </FormField>
      <FormField label="Environment" description="Adds variables, or replaces those of the same name." stretch>
        <EnvironmentRows rows={value.environment} onChange={(environment) => onChange({ ...value, environment })} />
      </FormField>
      <ColumnLayout columns={3}>
        {sizes.map(({ member, label, now }) => (
          <FormField
            key={member}
            label={label}
            errorText={problems[member]}
            constraintText={now === undefined ? 'Not set in the definition' : `Definition: ${now}`}
          >
            <Input
              value={value[member]}
              inputMode="numeric"
              placeholder={now === undefined ? '' : String(now)}
              onChange={({ detail }) => onChange({ ...value, [member]: detail.value })}
              {...plain}
            />
          </FormField>
        ))}
      </ColumnLayout>
    </SpaceBetween>
  )
}

/** The command as the API gets it, while it is typed. */
function ResultingArray({ command, now }: { command: string; now: string[] | undefined }) {
  if (command === '')
    return (
      <>
        {now?.length ? (
          <>
            Definition: <code>{JSON.stringify(now)}</code>
          </>
        ) : (
          'The image’s own command runs.'
        )}
      </>
    )
  return (
    <span role="status">
      → <code>{JSON.stringify(parseCommandList(command))}</code>
    </span>
  )
}

type Variable = ContainerOverrideForm['environment'][number]

function EnvironmentRows({ rows, onChange }: { rows: Variable[]; onChange: (rows: Variable[]) => void }) {
  return (
    <AttributeEditor<Variable>
      items={rows}
      definition={[
        {
          label: 'Name',
          control: (row, index) => (
            <Input
              ariaLabel={`Name of variable ${index + 1}`}
              value={row.name}
              onChange={({ detail }) => onChange(rows.with(index, { ...row, name: detail.value }))}
              {...plain}
            />
          ),
        },
        {
          label: 'Value',
          control: (row, index) => (
            <Input
              ariaLabel={`Value of variable ${index + 1}`}
              value={row.value}
              onChange={({ detail }) => onChange(rows.with(index, { ...row, value: detail.value }))}
              {...plain}
            />
          ),
          errorText: (row) => (row.name || row.value ? environmentProblem(row) : undefined),
        },
      ]}
      addButtonText="Add variable"
      onAddButtonClick={() => onChange([...rows, { name: '', value: '' }])}
      removeButtonText="Remove"
      removeButtonAriaLabel={(row) => `Remove variable ${row.name}`}
      onRemoveButtonClick={({ detail }) => onChange(rows.toSpliced(detail.itemIndex, 1))}
      i18nStrings={{ itemRemovedAriaLive: 'Variable removed', errorIconAriaLabel: 'Error' }}
    />
  )
}

const plain = { autoComplete: false, spellcheck: false } as const

function isChanged(override: ContainerOverrideForm | undefined): boolean {
  return (
    override !== undefined &&
    (override.environment.length > 0 || Object.values(override).some((text) => typeof text === 'string' && text !== ''))
  )
}
