import AttributeEditor from '@cloudscape-design/components/attribute-editor'
import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import Select from '@cloudscape-design/components/select'
import SpaceBetween from '@cloudscape-design/components/space-between'
import {
  type ConstraintRow,
  constraintProblem,
  mostConstraints,
  mostStrategies,
  type PlacementForm,
  type PlacementTemplate,
  placementTemplates,
  type StrategyRow,
  strategyProblem,
} from './placement.ts'

interface PlacementFieldsProps {
  value: PlacementForm
  onChange: (placement: PlacementForm) => void
  /** What ECS does when nothing is asked for. Absent where there is no strategy to choose: DAEMON services. */
  defaultDescription?: string
  /** Whether problems of empty rows are shown, too. */
  isChecked: boolean
}

/** Where tasks go: a ready-made strategy or one of one's own, and constraints. */
export function PlacementFields({ value, onChange, defaultDescription, isChecked }: PlacementFieldsProps) {
  const templates = templateOptions(defaultDescription ?? '')
  return (
    <SpaceBetween size="m">
      {defaultDescription && (
        <FormField
          label="Placement strategy"
          description="Among the container instances that can take a task, ECS chooses by this."
        >
          <Select
            selectedOption={templates.find((option) => option.value === value.template) ?? null}
            options={templates}
            triggerVariant="option"
            onChange={({ detail }) => onChange(withTemplate(value, detail.selectedOption.value as PlacementTemplate))}
          />
        </FormField>
      )}
      {defaultDescription && value.template === 'custom' && (
        <StrategyRows rows={value.strategy} isChecked={isChecked} onChange={(strategy) => onChange({ ...value, strategy })} />
      )}
      <FormField
        label="Placement constraints"
        description="Rules that a container instance must meet, such as attribute:ecs.instance-type == t2.micro."
        stretch
      >
        <ConstraintRows
          rows={value.constraints}
          isChecked={isChecked}
          onChange={(constraints) => onChange({ ...value, constraints })}
        />
      </FormField>
    </SpaceBetween>
  )
}

function StrategyRows({ rows, onChange, isChecked }: RowsProps<StrategyRow>) {
  const change = changeRow(rows, onChange)
  return (
    <AttributeEditor<StrategyRow>
      items={rows}
      definition={[
        {
          label: 'Strategy',
          control: (row, index) => (
            <Select
              ariaLabel={`Strategy ${index + 1}`}
              selectedOption={{ value: row.type, label: row.type }}
              options={['spread', 'binpack', 'random'].map((type) => ({ value: type, label: type }))}
              onChange={({ detail }) => change(index, strategyOf(detail.selectedOption.value as StrategyRow['type']))}
            />
          ),
        },
        {
          label: 'By',
          control: (row, index) => (
            <Input
              ariaLabel={`Field of strategy ${index + 1}`}
              value={row.type === 'random' ? '' : row.field}
              disabled={row.type === 'random'}
              placeholder={row.type === 'binpack' ? 'memory' : 'attribute:ecs.availability-zone'}
              onChange={({ detail }) => change(index, { ...row, field: detail.value })}
              {...plain}
            />
          ),
          errorText: (row) => (isChecked || row.field ? strategyProblem(row) : undefined),
        },
      ]}
      addButtonText="Add strategy"
      disableAddButton={rows.length >= mostStrategies}
      onAddButtonClick={() => onChange([...rows, strategyOf('spread')])}
      removeButtonText="Remove"
      removeButtonAriaLabel={(row) => `Remove strategy ${row.type}`}
      onRemoveButtonClick={({ detail }) => onChange(rows.toSpliced(detail.itemIndex, 1))}
      i18nStrings={{ itemRemovedAriaLive: 'Strategy removed', errorIconAriaLabel: 'Error' }}
      empty="Strategies apply one after another."
    />
  )
}

function ConstraintRows({ rows, onChange, isChecked }: RowsProps<ConstraintRow>) {
  const change = changeRow(rows, onChange)
  return (
    <AttributeEditor<ConstraintRow>
      items={rows}
      definition={[
        {
          label: 'Constraint',
          control: (row, index) => (
            <Select
              ariaLabel={`Constraint ${index + 1}`}
              selectedOption={{ value: row.type, label: row.type }}
              options={[
                { value: 'memberOf', label: 'memberOf', description: 'Only where the expression is true' },
                { value: 'distinctInstance', label: 'distinctInstance', description: 'Each task on another container instance' },
              ]}
              onChange={({ detail }) => change(index, { ...row, type: detail.selectedOption.value as ConstraintRow['type'] })}
            />
          ),
        },
        {
          label: 'Expression',
          control: (row, index) => (
            <Input
              ariaLabel={`Expression of constraint ${index + 1}`}
              value={row.type === 'memberOf' ? row.expression : ''}
              disabled={row.type !== 'memberOf'}
              placeholder="attribute:ecs.instance-type == t2.micro"
              onChange={({ detail }) => change(index, { ...row, expression: detail.value })}
              {...plain}
            />
          ),
          errorText: (row) => (isChecked || row.expression ? constraintProblem(row) : undefined),
        },
      ]}
      addButtonText="Add constraint"
      disableAddButton={rows.length >= mostConstraints}
      onAddButtonClick={() => onChange([...rows, { type: 'memberOf', expression: '' }])}
      removeButtonText="Remove"
      removeButtonAriaLabel={(row) => `Remove constraint ${row.type} ${row.expression}`}
      onRemoveButtonClick={({ detail }) => onChange(rows.toSpliced(detail.itemIndex, 1))}
      i18nStrings={{ itemRemovedAriaLive: 'Constraint removed', errorIconAriaLabel: 'Error' }}
    />
  )
}

interface RowsProps<Row> {
  rows: Row[]
  onChange: (rows: Row[]) => void
  isChecked: boolean
}

const plain = { autoComplete: false, spellcheck: false } as const

const changeRow =
  <Row,>(rows: Row[], onChange: (rows: Row[]) => void) =>
  (index: number, row: Row) =>
    onChange(rows.with(index, row))

function strategyOf(type: StrategyRow['type']): StrategyRow {
  return { type, field: { spread: 'attribute:ecs.availability-zone', binpack: 'memory', random: '' }[type] }
}

function templateOptions(defaultDescription: string) {
  return [
    { value: 'default', label: 'Default', description: defaultDescription },
    ...Object.entries(placementTemplates).map(([value, { label, description }]) => ({ value, label, description })),
    { value: 'custom', label: 'Custom', description: 'Strategies of your own, one after another.' },
  ]
}

/** A strategy of one's own begins with what the template before it does. */
function withTemplate(form: PlacementForm, template: PlacementTemplate): PlacementForm {
  if (template !== 'custom' || form.strategy.length > 0) return { ...form, template }
  const before = form.template === 'default' || form.template === 'custom' ? [] : placementTemplates[form.template].strategy
  return { ...form, template, strategy: before.length > 0 ? before : [strategyOf('spread')] }
}
