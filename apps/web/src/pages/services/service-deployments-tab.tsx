import type { DeploymentView, ServiceDetailView } from '@gantry/shared/console/service'
import Alert from '@cloudscape-design/components/alert'
import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import ProgressBar from '@cloudscape-design/components/progress-bar'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { Copyable } from '../../components/copyable.tsx'
import { DetailSection } from '../../components/detail-section.tsx'
import { Status } from '../../components/status.tsx'
import { Time } from '../../components/time.tsx'
import { usePaths } from '../../hooks/use-paths.ts'
import { TaskDefinitionLink } from '../tasks/task-definition-link.tsx'
import { roomText, stuckText } from './room-text.ts'
import { useService } from './use-service.ts'

/** The deployments that there are, the new one first, and the arithmetic by which one takes over from the other. */
export function ServiceDeploymentsTab() {
  const service = useService()
  return (
    <SpaceBetween size="l">
      {service.deployments.length > 0 && <DeploymentRules service={service} />}
      {service.deployments.map((deployment) => (
        <Deployment key={deployment.id} deployment={deployment} />
      ))}
      {service.deployments.length === 0 && (
        <Box color="text-body-secondary">The service is {service.status} and has no deployments any more.</Box>
      )}
    </SpaceBetween>
  )
}

function DeploymentRules({ service }: { service: ServiceDetailView }) {
  const to = usePaths()
  const stuck = stuckText(service.desiredCount, service)
  if (!stuck) return <div>{roomText(service.desiredCount, service)}</div>
  return (
    <Alert
      type="warning"
      action={<Button href={to.updateService(service.clusterName, service.name)}>Change the percentages</Button>}
    >
      <div>{roomText(service.desiredCount, service)}</div>
      <div>{stuck}</div>
    </Alert>
  )
}

function Deployment({ deployment }: { deployment: DeploymentView }) {
  const { id, status, desiredCount, runningCount, pendingCount, failedTasks, rolloutState } = deployment
  return (
    <DetailSection
      title={`${status} ${deployment.taskDefinition}`}
      items={[
        { label: 'Progress', value: <DeploymentProgress deployment={deployment} /> },
        { label: 'Tasks', value: `${desiredCount} desired, ${runningCount} running, ${pendingCount} pending` },
        { label: 'Failed tasks', value: String(failedTasks) },
        { label: 'Task definition', value: <TaskDefinitionLink name={deployment.taskDefinition} /> },
        { label: 'Rollout state', value: rolloutState && <Status status={rolloutState} /> },
        { label: 'Reason', value: deployment.rolloutStateReason },
        { label: 'Created, updated', value: <Times deployment={deployment} /> },
        { label: 'Deployment id', value: <Copyable text={id} /> },
      ]}
    />
  )
}

function Times({ deployment: { createdAt, updatedAt } }: { deployment: DeploymentView }) {
  return (
    <>
      <Time at={createdAt} />, <Time at={updatedAt} />
    </>
  )
}

/** An older deployment is on its way to nothing, the new one to what is desired. */
function DeploymentProgress({
  deployment: { status, desiredCount, runningCount, rolloutState },
}: {
  deployment: DeploymentView
}) {
  const [running, wanted] = [runningCount.toLocaleString('en'), desiredCount.toLocaleString('en')]
  if (status !== 'PRIMARY') return <StatusIndicator type="in-progress">{running} still running</StatusIndicator>
  if (rolloutState === 'FAILED') return <StatusIndicator type="error">{`${running} of ${wanted} running`}</StatusIndicator>
  if (runningCount >= desiredCount) return <StatusIndicator type="success">{`${running} of ${wanted} running`}</StatusIndicator>
  return (
    <ProgressBar
      ariaLabel="Tasks running on this deployment"
      value={Math.min(100, (runningCount / desiredCount) * 100)}
      additionalInfo={`${running} of ${wanted} running`}
    />
  )
}
