import type { LaunchView } from '@gantry/shared/console/launch/launch-view'
import { launchCan } from '@gantry/shared/console/launch/launch-can'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../../api.tsx'
import type { Action } from '../../components/actions-menu.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ErrorAlert } from '../../components/error-alert.tsx'
import { usePaths } from '../../hooks/use-paths.ts'
import { notify } from '../../lib/notifications.ts'
import { NumberField } from '../first-run/number-field.tsx'

export type LaunchDialog = 'scale-instances' | 'clean-up'

/** The launch that made a cluster; nothing for clusters that were made otherwise. */
export function useClusterLaunch(cluster: string) {
  const api = useApi()
  return useQuery(api.launch.find.queryOptions({ cluster })).data ?? undefined
}

/** What can be done to a cluster that the wizard made, besides what can be done to any. */
export function useLaunchActions(launch: LaunchView | undefined, open: (dialog: LaunchDialog) => void): Action[] {
  const to = usePaths()
  if (!launch) return []
  return [
    { id: 'launch', text: 'Launch status', href: to.launch(launch.stackName) },
    {
      id: 'scale-instances',
      text: 'Scale ECS Instances',
      can: launchCan.scale(launch),
      onSelect: () => open('scale-instances'),
    },
    { id: 'clean-up', text: 'Clean up', can: launchCan.cleanUp(launch), onSelect: () => open('clean-up') },
  ]
}

/** Changes the number of instances of a cluster that the wizard made: its stack is updated. */
export function ScaleInstances({ launch, onClose }: { launch: LaunchView; onClose: () => void }) {
  const api = useApi()
  const { stackName, clusterName, instanceCount = 0 } = launch
  const [text, setText] = useState(String(instanceCount))
  const count = Number(text)
  const problem =
    text !== '' && Number.isInteger(count) && count >= 0 && count <= 100 ? undefined : 'Write a whole number from 0 to 100.'
  const scale = useMutation(
    api.launch.scale.mutationOptions({
      onSuccess() {
        notify({ type: 'success', text: `Cluster ${clusterName} is scaled to ${count} ECS Instances. It takes a minute or two.` })
        onClose()
      },
    }),
  )
  return (
    <Dialog
      title={`Scale ECS Instances of ${clusterName}`}
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onClose}>
              Cancel
            </Button>
            <Button
              variant="primary"
              loading={scale.isPending}
              disabled={Boolean(problem) || count === instanceCount}
              disabledReason={problem ?? `It has ${instanceCount} now.`}
              onClick={() => scale.mutate({ stackName, instanceCount: count })}
            >
              Scale
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        <NumberField label="Number of Instances" value={text} onChange={setText} errorText={problem} />
        {count < instanceCount && !problem && (
          <div>
            {instanceCount - count} of them {instanceCount - count === 1 ? 'is' : 'are'} terminated, and their tasks stop. To move
            tasks gently, drain the instances first.
          </div>
        )}
        <ErrorAlert error={scale.error} />
      </SpaceBetween>
    </Dialog>
  )
}
