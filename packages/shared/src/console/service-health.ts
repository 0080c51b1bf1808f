import { recogniseServiceEvent } from '../ecs/service-events.ts'
import { counted } from './can.ts'
import type { DeploymentView, ServiceView } from './service.ts'

/** A service in a few words. `since` (epoch milliseconds) belongs behind the text of a steady service. */
export interface ServiceHealth {
  level: 'ok' | 'changing' | 'problem' | 'idle'
  text: string
  since?: number
}

/** Reads counts, deployments, the newest event and the newest problem. */
export function serviceHealth(service: ServiceView): ServiceHealth {
  if (service.status === 'INACTIVE') return { level: 'idle', text: 'deleted' }
  if (service.status === 'DRAINING')
    return { level: 'changing', text: `deleted, ${counted(service.runningCount, 'task')} still running` }
  const primary = service.deployments.find((deployment) => deployment.status === 'PRIMARY')
  const problem = openProblem(service, primary)
  if (problem) return { level: 'problem', text: problem }
  const change = changeText(service, primary)
  if (change) return { level: 'changing', text: change }
  if (service.desiredCount === 0)
    return { level: 'idle', text: service.schedulingStrategy === 'DAEMON' ? 'no container instance to run on' : 'scaled to zero' }
  const { lastEvent } = service
  const isSteady = lastEvent !== undefined && recogniseServiceEvent(lastEvent.message)?.kind === 'ok'
  return { level: 'ok', text: 'steady', since: isSteady ? lastEvent.createdAt : primary?.updatedAt }
}

/** The problem that the counts do not contradict, or undefined. */
function openProblem(service: ServiceView, primary?: DeploymentView): string | undefined {
  if (primary?.rolloutState === 'FAILED') return `the deployment of ${primary.taskDefinition} failed`
  const event = service.lastProblem && recogniseServiceEvent(service.lastProblem.message)
  if (!event) return undefined
  const { desiredCount, runningCount, pendingCount } = primary ?? service
  const missing = desiredCount - runningCount - pendingCount
  switch (event.about) {
    case 'placement':
      return missing > 0 ? `${missing} of ${desiredCount} not placed: ${event.short}` : undefined
    case 'start':
      return runningCount < desiredCount ? `${runningCount} of ${desiredCount} running: ${event.short}` : undefined
    case 'deployment':
      return service.deployments.length > 1 ? event.short : undefined
    case 'count':
      return service.runningCount > service.desiredCount ? event.short : undefined
    default:
      return event.short
  }
}

function changeText(service: ServiceView, primary?: DeploymentView): string | undefined {
  const { desiredCount, runningCount, pendingCount } = service
  if (primary && service.deployments.length > 1) {
    const revision = primary.taskDefinition.slice(primary.taskDefinition.lastIndexOf(':'))
    return `deploying ${revision}, ${primary.runningCount} of ${primary.desiredCount} on the new revision`
  }
  if (runningCount < desiredCount) return `starting, ${runningCount} of ${desiredCount} running`
  if (runningCount > desiredCount) return `stopping ${counted(runningCount - desiredCount, 'task')}`
  return pendingCount > 0 ? `starting ${counted(pendingCount, 'task')}` : undefined
}
