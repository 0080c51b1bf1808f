import type { LaunchView } from '@gantry/shared/console/launch/launch-view'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useApi } from '../../api.tsx'
import { ErrorAlert } from '../../components/error-alert.tsx'
import { Subject } from '../../components/subject.tsx'
import { usePaths, useRequiredParam } from '../../hooks/use-paths.ts'
import { LaunchEvents } from './launch-events.tsx'
import { LaunchFailure } from './launch-failure.tsx'
import { LaunchHeader } from './launch-header.tsx'
import { LaunchResources } from './launch-resources.tsx'
import { LaunchSteps } from './launch-steps.tsx'

/** Launch status: every step as it happens. All of it is read from the stack, so that a reload, or another browser, shows the same. */
export function LaunchPage() {
  const stackName = useRequiredParam('stackName')
  const api = useApi()
  const to = usePaths()
  const launch = useQuery(api.launch.status.queryOptions({ stackName }))
  return (
    <Subject query={launch} name={`Launch ${stackName}`} list={{ text: 'Clusters', href: to.clusters() }}>
      {(view) => <Launch launch={view} />}
    </Subject>
  )
}

function Launch({ launch }: { launch: LaunchView }) {
  const run = useRunTasks(launch)
  return (
    <>
      <LaunchHeader launch={launch} />
      <SpaceBetween size="l">
        <LaunchFailure launch={launch} />
        <ErrorAlert error={run.error} onRetry={run.retry} />
        <LaunchSteps launch={launch} />
        <LaunchEvents launch={launch} />
        <LaunchResources launch={launch} />
      </SpaceBetween>
    </>
  )
}

/** CloudFormation cannot run tasks once: the page asks for it when everything else is there. ECS starts them only once, however often it is asked. */
function useRunTasks({ stackName, state, taskIds }: LaunchView) {
  const api = useApi()
  const { mutate, error, isIdle } = useMutation(api.launch.runTasks.mutationOptions())
  const isDue = state === 'complete' && taskIds?.length === 0
  useEffect(() => {
    if (isDue && isIdle) mutate({ stackName })
  }, [isDue, isIdle, mutate, stackName])
  return { error, retry: () => mutate({ stackName }) }
}
