import { loadBalancerCan } from '@gantry/shared/console/load-balancer-can'
import type { LoadBalancerView } from '@gantry/shared/console/load-balancer'
import Checkbox from '@cloudscape-design/components/checkbox'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../../api.tsx'
import { CallPreview } from '../../components/call-preview.tsx'
import { ConfirmDelete } from '../../components/confirm-delete.tsx'
import { notify } from '../../lib/notifications.ts'

interface LoadBalancerDeleteProps {
  balancer: LoadBalancerView
  onClose: () => void
  onDeleted?: () => void
}

/** Deletes a load balancer; one that has targets only after somebody has said so twice. */
export function LoadBalancerDelete({ balancer, onClose, onDeleted }: LoadBalancerDeleteProps) {
  const api = useApi()
  const [isSure, setIsSure] = useState(false)
  const { name, kind, arn } = balancer
  // Lists leave out what is registered. Asked anew each time: the guard must not go by what was true a moment ago.
  const whole = useQuery(api.loadBalancers.get.queryOptions({ name }, { staleTime: 0 }))
  const groups = useQuery(api.loadBalancers.targetGroups.queryOptions({}, { staleTime: 0 }))
  const its = (groups.data?.items ?? []).filter(({ loadBalancerArns }) => arn !== undefined && loadBalancerArns.includes(arn))
  const guard = loadBalancerCan.delete(whole.data ?? balancer, its)
  const isRead = !whole.isPending && !groups.isPending
  const remove = useMutation(
    api.loadBalancers.delete.mutationOptions({
      onSuccess() {
        notify({ type: 'success', text: `Load balancer ${name} is deleted.` })
        onClose()
        onDeleted?.()
      },
    }),
  )
  return (
    <ConfirmDelete
      title={`Delete load balancer ${name}`}
      disabledReason={disabledReason()}
      pending={remove.isPending}
      error={remove.error}
      preview={
        <CallPreview
          service={kind === 'classic' ? 'elb' : 'elbv2'}
          operation="DeleteLoadBalancer"
          input={kind === 'classic' ? { LoadBalancerName: name } : { LoadBalancerArn: arn }}
        />
      }
      onConfirm={() => remove.mutate({ name, kind, arn })}
      onDismiss={onClose}
    >
      <SpaceBetween size="s">
        <div>
          Its DNS name stops answering at once, and cannot be had back. Its security group stays
          {its.length > 0 && ', and so do its target groups'}.
        </div>
        {!guard.allowed && (
          <Checkbox
            checked={isSure}
            onChange={({ detail }) => setIsSure(detail.checked)}
            description="A service that uses it keeps its running tasks, but nobody reaches them, and it can start no others."
          >
            {guard.reason} Delete it all the same
          </Checkbox>
        )}
      </SpaceBetween>
    </ConfirmDelete>
  )

  function disabledReason(): string | undefined {
    if (!isRead) return 'What is registered with it is being read.'
    return guard.allowed || isSure ? undefined : 'Something is registered with it: check the box first.'
  }
}
