import type { LaunchView } from '@gantry/shared/console/launch/launch-view'
import Button from '@cloudscape-design/components/button'
import { useState } from 'react'
import { PageHeader } from '../../components/page-header.tsx'
import { usePaths } from '../../hooks/use-paths.ts'
import { LaunchCleanUp } from './launch-clean-up.tsx'
import { LaunchTemplate } from './launch-template.tsx'
import { progressText, stateStatus } from './launch-words.ts'

/** What is launched, how far it is, and where to go when it is done. */
export function LaunchHeader({ launch }: { launch: LaunchView }) {
  const to = usePaths()
  const [open, setOpen] = useState<'template' | 'clean-up'>()
  const { clusterName, serviceName, state, url, taskIds } = launch
  const isThere = state === 'complete'
  return (
    <>
      <PageHeader
        title={`Launch status : ${serviceName ?? clusterName}`}
        status={stateStatus[state]}
        description={<span aria-live="polite">{progressText(launch)}</span>}
        actions={
          <>
            {(isThere || state === 'clean-up-failed') && <Button onClick={() => setOpen('clean-up')}>Clean up everything</Button>}
            <Button onClick={() => setOpen('template')}>View template</Button>
            {isThere && url && (
              <Button href={url} target="_blank" iconName="external" iconAlign="right">
                Open the application
              </Button>
            )}
            {isThere && serviceName && (
              <Button variant="primary" href={to.service(clusterName, serviceName)}>
                View service
              </Button>
            )}
            {isThere && !serviceName && (
              <Button
                variant="primary"
                href={taskIds?.length === 1 ? to.task(clusterName, taskIds[0]!) : to.cluster(clusterName, 'tasks')}
              >
                View tasks
              </Button>
            )}
          </>
        }
      />
      {open === 'template' && <LaunchTemplate stackName={launch.stackName} onClose={() => setOpen(undefined)} />}
      {open === 'clean-up' && <LaunchCleanUp launch={launch} onClose={() => setOpen(undefined)} />}
    </>
  )
}
