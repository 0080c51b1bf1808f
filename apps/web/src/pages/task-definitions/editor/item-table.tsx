import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import Table, { type TableProps } from '@cloudscape-design/components/table'
import type { Problem } from '@gantry/shared/ecs/task-definition-problems'
import { useState } from 'react'
import { isWritable, objectsAt, problemsWithin, valueAt, writeValue } from '../document/document.ts'
import { duplicateNamed } from '../document/duplicate-named.ts'
import { useDocumentForm } from '../form/document-form.tsx'
import type { Section } from '../form/field.ts'
import { ItemDialog } from './item-dialog.tsx'
import { textOf } from './item-words.ts'

type Item = Record<string, unknown>

interface Row {
  item: Item
  index: number
  name: string
}

interface ItemTableProps {
  /** The list at the top of the document. */
  list: 'containerDefinitions' | 'volumes'
  title: string
  /** `container definition` */
  noun: string
  columns: { header: string; cell: (item: Item) => string }[]
  sections: Section[]
  /** What a new item has from the start. */
  blank: object
  empty: string
  text: string
  onChange: (text: string) => void
}

/** The containers or the volumes of the document, and the dialogs that edit them. */
export function ItemTable({ list, title, noun, columns, sections, blank, empty, text, onChange }: ItemTableProps) {
  const { document, problems } = useDocumentForm()
  const [dialog, setDialog] = useState<{ index: number; isNew: boolean; text: string }>()
  const items = objectsAt(document, [list])
  const rows = items.map((item, index): Row => ({ item, index, name: textOf(item.name) || `${noun} ${index + 1}` }))
  const isList = isWritable(document, [list, 0])

  const add = () => setDialog({ index: items.length, isNew: true, text: writeValue(text, [list, items.length], blank) })
  const edit = (index: number) => setDialog({ index, isNew: false, text })
  const remove = (index: number) => onChange(writeValue(text, [list, index], undefined))
  const duplicate = (index: number) => onChange(duplicateNamed(text, document, [list, index]))

  return (
    <>
      <Table<Row>
        variant="container"
        items={rows}
        trackBy={({ index }) => String(index)}
        ariaLabels={{ tableLabel: title }}
        wrapLines
        header={
          <Header
            variant="h2"
            counter={`(${items.length})`}
            actions={
              <Button
                formAction="none"
                onClick={add}
                disabled={!isList}
                disabledReason={isList ? undefined : `In the JSON, ${list} is not a list. Change it there first.`}
              >
                {`Add ${noun}`}
              </Button>
            }
          >
            {title}
          </Header>
        }
        empty={<Box color="text-body-secondary">{empty}</Box>}
        columnDefinitions={columnDefinitions(columns, {
          edit,
          duplicate,
          remove,
          problemsOf: ({ index }) => problemsWithin(problems, [list, index]),
        })}
      />
      {dialog && (
        <ItemDialog
          title={`${dialog.isNew ? 'Add' : 'Edit'} ${noun}${dialog.isNew ? '' : ` ${textOf(valueAt(document, [list, dialog.index, 'name']))}`}`}
          submitLabel={dialog.isNew ? 'Add' : 'Save'}
          text={dialog.text}
          path={[list, dialog.index]}
          sections={sections}
          onSubmit={(next) => {
            onChange(next)
            setDialog(undefined)
          }}
          onDismiss={() => setDialog(undefined)}
        />
      )}
    </>
  )
}

interface RowActions {
  edit: (index: number) => void
  duplicate: (index: number) => void
  remove: (index: number) => void
  problemsOf: (row: Row) => Problem[]
}

/** The name opens the dialog; then the other columns, the problems and the buttons. */
function columnDefinitions([first, ...others]: ItemTableProps['columns'], { edit, duplicate, remove, problemsOf }: RowActions) {
  const name: TableProps.ColumnDefinition<Row> = {
    id: 'name',
    header: first?.header,
    isRowHeader: true,
    cell: ({ index, name }) => (
      <Button variant="inline-link" formAction="none" onClick={() => edit(index)}>
        {name}
      </Button>
    ),
  }
  const actions: TableProps.ColumnDefinition<Row> = {
    id: 'actions',
    header: 'Actions',
    minWidth: 120,
    cell: ({ index, name }) => (
      <SpaceBetween direction="horizontal" size="xxs">
        <Button variant="inline-icon" formAction="none" iconName="edit" ariaLabel={`Edit ${name}`} onClick={() => edit(index)} />
        <Button
          variant="inline-icon"
          formAction="none"
          iconName="copy"
          ariaLabel={`Duplicate ${name}`}
          onClick={() => duplicate(index)}
        />
        <Button
          variant="inline-icon"
          formAction="none"
          iconName="remove"
          ariaLabel={`Remove ${name}`}
          onClick={() => remove(index)}
        />
      </SpaceBetween>
    ),
  }
  return [
    name,
    ...others.map(({ header, cell }) => ({ id: header, header, cell: ({ item }: Row) => cell(item) || '–' })),
    { id: 'problems', header: 'Problems', minWidth: 150, cell: (row: Row) => <ItemProblems problems={problemsOf(row)} /> },
    actions,
  ]
}

/** The first problem in words, and how many more there are. Advice counts when nothing must be changed. */
function ItemProblems({ problems }: { problems: Problem[] }) {
  const errors = problems.filter((problem) => !problem.warning)
  const [first, ...more] = errors.length > 0 ? errors : problems
  if (!first) return '–'
  return (
    <StatusIndicator type={first.warning ? 'warning' : 'error'}>
      {first.message + (more.length > 0 ? ` And ${more.length} more.` : '')}
    </StatusIndicator>
  )
}
