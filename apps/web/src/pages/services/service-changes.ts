import type { ServiceDetailView } from '@gantry/shared/console/service'
import { type DeploymentForm, deploymentProblems, toDeploymentConfiguration } from './deployment-form.ts'
import { gracePeriodProblem } from './load-balancing-form.ts'
import { desiredCountProblem } from './service-form.ts'

/** What somebody has changed on the Update Service page; everything else stays as the service has it. */
export interface ServiceChanges {
  taskDefinition?: string
  desiredCount?: string
  deployment?: DeploymentForm
  forceNewDeployment?: boolean
  /** Seconds; empty is 0. */
  gracePeriod?: string
}

type Service = Pick<
  ServiceDetailView,
  | 'taskDefinition'
  | 'desiredCount'
  | 'schedulingStrategy'
  | 'minimumHealthyPercent'
  | 'maximumPercent'
  | 'circuitBreaker'
  | 'healthCheckGracePeriodSeconds'
>

/** The service's percentages and circuit breaker as the form shows them. */
export function deploymentOf({ minimumHealthyPercent, maximumPercent, circuitBreaker }: Service): DeploymentForm {
  return {
    minimumHealthyPercent: String(minimumHealthyPercent),
    maximumPercent: String(maximumPercent),
    circuitBreaker: circuitBreaker.enable,
    rollback: circuitBreaker.rollback,
  }
}

/** The members of UpdateService that differ from what the service is. */
export function toServiceUpdate(service: Service, changes: ServiceChanges) {
  const { taskDefinition, desiredCount, deployment, forceNewDeployment, gracePeriod } = changes
  const isDeploymentChanged =
    deployment &&
    JSON.stringify(toDeploymentConfiguration(deployment)) !== JSON.stringify(toDeploymentConfiguration(deploymentOf(service)))
  return {
    ...(taskDefinition && taskDefinition !== service.taskDefinition && { taskDefinition }),
    ...(desiredCount !== undefined && Number(desiredCount) !== service.desiredCount && { desiredCount: Number(desiredCount) }),
    ...(isDeploymentChanged && { deploymentConfiguration: toDeploymentConfiguration(deployment) }),
    ...(forceNewDeployment && { forceNewDeployment }),
    ...(gracePeriod !== undefined &&
      Number(gracePeriod) !== (service.healthCheckGracePeriodSeconds ?? 0) && {
        healthCheckGracePeriodSeconds: Number(gracePeriod),
      }),
  }
}

/** What an update will do, one sentence each; none when it changes nothing. */
export function changeTexts(service: Service, changes: ServiceChanges): string[] {
  const update = toServiceUpdate(service, changes)
  const { taskDefinition, desiredCount, deploymentConfiguration: next, forceNewDeployment } = update
  const { healthCheckGracePeriodSeconds: grace } = update
  const { minimumHealthyPercent: minimum, maximumPercent: maximum, circuitBreaker } = service
  const breaker = next?.deploymentCircuitBreaker
  return [
    taskDefinition && `Task definition ${service.taskDefinition} → ${taskDefinition}: a new deployment replaces every task.`,
    desiredCount !== undefined && `Number of tasks ${service.desiredCount} → ${desiredCount}.`,
    next &&
      (next.minimumHealthyPercent !== minimum || next.maximumPercent !== maximum) &&
      `Percentages ${minimum}/${maximum} → ${next.minimumHealthyPercent}/${next.maximumPercent}.`,
    breaker &&
      (breaker.enable !== circuitBreaker.enable || breaker.rollback !== circuitBreaker.rollback) &&
      `Deployment circuit breaker ${breaker.enable ? 'on' : 'off'}${breaker.rollback ? ', with rollback' : ''}.`,
    grace !== undefined && `Health check grace period ${service.healthCheckGracePeriodSeconds ?? 0} s → ${grace} s.`,
    forceNewDeployment && !taskDefinition && 'A new deployment of the same revision replaces every task.',
  ].filter((text) => typeof text === 'string')
}

/** What must be changed before the update can be sent, by field. */
export function changeProblems(service: Service, { desiredCount, deployment, gracePeriod = '' }: ServiceChanges) {
  const problems = deployment && deploymentProblems(deployment, service.schedulingStrategy)
  return {
    desiredCount: desiredCount === undefined ? undefined : desiredCountProblem(desiredCount),
    deployment: problems?.minimumHealthyPercent ?? problems?.maximumPercent,
    gracePeriod: gracePeriodProblem(gracePeriod),
  }
}
