import type { LaunchView } from '@gantry/shared/console/launch/launch-view'
import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { LaunchCleanUp } from './launch-clean-up.tsx'

/** Why a launch failed, in words, and the choice: take everything away, or keep what is there and look at it. */
export function LaunchFailure({ launch }: { launch: LaunchView }) {
  const [isRollingBack, setIsRollingBack] = useState(false)
  const [isKept, setIsKept] = useState(false)
  const { failure, state } = launch
  if (!failure) return null
  const mayChoose = state === 'failed' && !isKept
  return (
    <>
      <Alert
        type={state === 'rolled-back' ? 'info' : 'error'}
        header={`${failure.logicalId} could not be ${state === 'clean-up-failed' ? 'deleted' : 'created'} (${failure.resourceType})`}
        action={
          state === 'failed' && (
            <SpaceBetween direction="horizontal" size="xs">
              {mayChoose && <Button onClick={() => setIsKept(true)}>Keep and show me</Button>}
              <Button variant="primary" onClick={() => setIsRollingBack(true)}>
                Roll back everything
              </Button>
            </SpaceBetween>
          )
        }
      >
        <div>{failure.reason}</div>
        {failure.explanation && <div>{failure.explanation}</div>}
        {failure.remedy && <div>{failure.remedy}</div>}
        {isKept && <div>What exists by now stays as it is, and may cost money. Everything is listed under Resources.</div>}
      </Alert>
      {isRollingBack && <LaunchCleanUp launch={launch} onClose={() => setIsRollingBack(false)} />}
    </>
  )
}
