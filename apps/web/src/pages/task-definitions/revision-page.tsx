import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useApi } from '../../api.tsx'
import { JsonView } from '../../components/json-view.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { RouteTabs } from '../../components/route-tabs.tsx'
import { Subject } from '../../components/subject.tsx'
import { usePaths, useRequiredParam } from '../../hooks/use-paths.ts'
import { RevisionActions } from './revision-actions.tsx'
import { RevisionDetails } from './revision/revision-details.tsx'
import { summaryOf } from './revision/summary.ts'

/** One revision: every parameter, as a person reads it and as ECS takes it. */
export function RevisionPage() {
  const family = useRequiredParam('family')
  const revision = Number(useRequiredParam('revision'))
  const { tab } = useParams()
  const api = useApi()
  const to = usePaths()
  const name = `${family}:${revision}`
  const query = useQuery(api.taskDefinitions.get.queryOptions({ taskDefinition: name }))
  return (
    <Subject query={query} name={`Task definition ${name}`} list={{ text: `Revisions of ${family}`, href: to.family(family) }}>
      {(taskDefinition) => (
        <>
          <PageHeader
            title={`Task Definition : ${name}`}
            status={taskDefinition.status}
            description={summaryOf(taskDefinition.document)}
            actions={
              <>
                <RevisionActions revisions={[taskDefinition]} />
                <Button href={to.createTaskDefinition({ from: name })}>Create new revision</Button>
              </>
            }
          />
          <SpaceBetween size="m">
            <RouteTabs
              label={`Task definition ${name}`}
              tabs={[
                { text: 'Builder', href: to.revision(family, revision) },
                { text: 'JSON', href: to.revision(family, revision, 'json') },
              ]}
            />
            {taskDefinition.masked && <MaskedNote />}
            {tab === 'json' ? (
              <JsonView value={taskDefinition.document} label={`Task definition ${name} as JSON`} />
            ) : (
              <RevisionDetails taskDefinition={taskDefinition} />
            )}
          </SpaceBetween>
        </>
      )}
    </Subject>
  )
}

function MaskedNote() {
  return (
    <Alert type="info" header="Some values are hidden">
      Values that look like secrets are shown as dots. Create new revision shows them to those who may register task definitions,
      and writes that down.
    </Alert>
  )
}
