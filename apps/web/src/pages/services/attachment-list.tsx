import type { TaskDefinitionDocument } from '@gantry/shared/ecs/task-definition'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { PathLink } from '../../components/path-link.tsx'
import { targetGroupName } from '../load-balancers/listener-text.ts'
import { type Attachment, attachmentProblem, type BalancingFacts } from './load-balancing-form.ts'

interface AttachmentListProps {
  attachments: readonly Attachment[]
  /** Without it nothing is checked. */
  document?: TaskDefinitionDocument | undefined
  facts?: BalancingFacts
  /** Absent: they can only be looked at. */
  onRemove?: (index: number) => void
}

/** `web-lb (classic) → simple-app:80`, one line each, with what does not fit. */
export function AttachmentList({ attachments, document, facts, onRemove }: AttachmentListProps) {
  if (attachments.length === 0)
    return <Box color="text-body-secondary">No load balancer: nothing spreads visitors over the tasks.</Box>
  return (
    <SpaceBetween size="xs">
      {attachments.map((attachment, index) => {
        const { kind, target, containerName, containerPort } = attachment
        const problem = document && facts && attachmentProblem(attachment, document, facts)
        const port = `${containerName}:${containerPort}`
        return (
          <div key={`${target} ${port}`}>
            {kind === 'classic' ? (
              <PathLink to={(to) => to.loadBalancer(target)}>{target}</PathLink>
            ) : (
              <PathLink to={(to) => to.loadBalancers()}>{targetGroupName(target)}</PathLink>
            )}{' '}
            ({kind === 'classic' ? 'classic' : 'target group'}) → {port}{' '}
            {onRemove && (
              <Button
                variant="inline-link"
                formAction="none"
                ariaLabel={`Remove ${targetGroupName(target)} from ${port}`}
                onClick={() => onRemove(index)}
              >
                Remove
              </Button>
            )}
            {problem && (
              <div>
                <StatusIndicator type="warning">{problem}</StatusIndicator>
              </div>
            )}
          </div>
        )
      })}
    </SpaceBetween>
  )
}
