import type { FamilyView, RevisionView } from '@gantry/shared/console/task-definition'
import Button from '@cloudscape-design/components/button'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useApi } from '../../api.tsx'
import { ResourceTable } from '../../components/resource-table.tsx'
import { usePaths } from '../../hooks/use-paths.ts'
import { useSelection } from '../../hooks/use-selection.ts'
import { RevisionActions } from './revision-actions.tsx'
import { familyColumns } from './revision-columns.tsx'
import { StatusFilter, useStatusWish } from './status-filter.tsx'

/** Every family of the Region with its latest revision. */
export function TaskDefinitionsPage() {
  const api = useApi()
  const to = usePaths()
  const [status, setStatus] = useStatusWish()
  const families = useQuery(api.taskDefinitions.families.queryOptions({ status }))
  const selection = useSelection(families.data?.items, ({ family }) => family)
  const create = (
    <Button variant="primary" href={to.createTaskDefinition()}>
      Create new task definition
    </Button>
  )
  return (
    <>
      <title>Task Definitions · Gantry</title>
      <ResourceTable
        id="task-definitions"
        title="Task Definitions"
        headingLevel="h1"
        description="A task definition says which containers run together, and what they need. Actions are about the latest revision."
        query={families}
        columns={familyColumns}
        rowId={({ family }) => family}
        defaultSort="family"
        selection={{ ...selection, mode: 'single' }}
        filters={<StatusFilter status={status} onChange={setStatus} />}
        empty={emptyOf(
          status,
          create,
          <Button href={to.createTaskDefinition({ sample: 'console-sample-app' })}>Start from a sample</Button>,
        )}
        actions={
          <>
            <RevisionActions
              revisions={selection.rows.flatMap(latestOf)}
              disabledReason={selection.rows.map(noLatestReason)[0]}
            />
            {create}
          </>
        }
      />
    </>
  )
}

/** Of a family without an ACTIVE revision, the list does not know the latest one: its page does. */
function latestOf({ family, latestRevision, status }: FamilyView): Pick<RevisionView, 'family' | 'revision' | 'status'>[] {
  return latestRevision === undefined ? [] : [{ family, revision: latestRevision, status }]
}

function noLatestReason({ family, latestRevision }: FamilyView): string | undefined {
  return latestRevision === undefined ? `Every revision of ${family} is INACTIVE. Open the family to choose one.` : undefined
}

function emptyOf(status: string, ...[create, sample]: ReactNode[]) {
  if (status === 'INACTIVE')
    return { text: 'No INACTIVE task definitions in this Region. A revision becomes INACTIVE when it is deregistered.' }
  return {
    text: 'No task definitions in this Region yet. One describes the containers that make up a task.',
    action: (
      <>
        {create} {sample}
      </>
    ),
  }
}
