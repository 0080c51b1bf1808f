import Button from '@cloudscape-design/components/button'
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../api.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { ResourceTable } from '../../components/resource-table.tsx'
import { usePaths, useRequiredParam } from '../../hooks/use-paths.ts'
import { useSelection } from '../../hooks/use-selection.ts'
import { RevisionActions } from './revision-actions.tsx'
import { revisionColumns } from './revision-columns.tsx'
import { StatusFilter, useStatusWish } from './status-filter.tsx'

/** The revisions of one family, newest first. */
export function FamilyPage() {
  const family = useRequiredParam('family')
  const api = useApi()
  const to = usePaths()
  const [status, setStatus] = useStatusWish()
  const revisions = useQuery(api.taskDefinitions.revisions.queryOptions(status === 'ALL' ? { family } : { family, status }))
  const selection = useSelection(revisions.data?.items, ({ arn }) => arn)
  const latest = revisions.data?.items.find((revision) => revision.status === 'ACTIVE')
  return (
    <>
      <PageHeader
        title={`Task Definition Name : ${family}`}
        description={latest ? `The latest ACTIVE revision is ${family}:${latest.revision}.` : undefined}
      />
      <ResourceTable
        id="revisions"
        title="Revisions"
        query={revisions}
        columns={revisionColumns}
        rowId={({ arn }) => arn}
        selection={{ ...selection, mode: 'multi' }}
        filters={<StatusFilter status={status} onChange={setStatus} />}
        empty={{
          text: `No ${status === 'ALL' ? '' : `${status} `}revisions of ${family} in this Region.`,
          action:
            status === 'ACTIVE' ? (
              <Button onClick={() => setStatus('ALL')}>Show INACTIVE ones too</Button>
            ) : (
              <Button href={to.taskDefinitions()}>Task Definitions</Button>
            ),
        }}
        actions={
          <>
            <RevisionActions revisions={selection.rows} />
            <Button
              variant="primary"
              href={latest && to.createTaskDefinition({ from: `${family}:${latest.revision}` })}
              disabled={!latest}
              disabledReason={latest ? undefined : 'There is no ACTIVE revision in this list. Choose a revision and use Actions.'}
            >
              Create new revision
            </Button>
          </>
        }
      />
    </>
  )
}
