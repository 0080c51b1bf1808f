import { limits } from '@gantry/shared/ecs/limits'
import { nameProblem } from '@gantry/shared/ecs/names'
import { countProblem } from '../tasks/count-problem.ts'
import { hasPlacementProblem, noPlacement, type PlacementForm, toPlacement } from '../tasks/placement.ts'
import { type DeploymentForm, deploymentDefaults, deploymentProblems, toDeploymentConfiguration } from './deployment-form.ts'
import { gracePeriodProblem, type LoadBalancingForm, noLoadBalancing, toLoadBalancing } from './load-balancing-form.ts'

/** The Create Service page as it is typed. */
export interface ServiceForm {
  taskDefinition: string
  cluster: string
  serviceName: string
  schedulingStrategy: 'REPLICA' | 'DAEMON'
  desiredCount: string
  deployment: DeploymentForm
  placement: PlacementForm
  loadBalancing: LoadBalancingForm
}

export const emptyServiceForm: ServiceForm = {
  taskDefinition: '',
  cluster: '',
  serviceName: '',
  schedulingStrategy: 'REPLICA',
  desiredCount: '1',
  deployment: deploymentDefaults.REPLICA,
  placement: noPlacement,
  loadBalancing: noLoadBalancing,
}

/** The other kind of service, with its own percentages. A DAEMON service has no strategy: its tasks are one on each instance. */
export function withSchedulingStrategy(form: ServiceForm, schedulingStrategy: ServiceForm['schedulingStrategy']): ServiceForm {
  const { circuitBreaker, rollback } = form.deployment
  return { ...form, schedulingStrategy, deployment: { ...deploymentDefaults[schedulingStrategy], circuitBreaker, rollback } }
}

/** The call that the form makes, but for the clientToken. `networkMode` is the chosen revision's. */
export function toCreateServiceInput(form: ServiceForm, networkMode?: string) {
  const { cluster, serviceName, taskDefinition, schedulingStrategy } = form
  const isDaemon = schedulingStrategy === 'DAEMON'
  const placement = isDaemon ? { ...form.placement, template: 'default' as const } : form.placement
  return {
    cluster,
    serviceName,
    taskDefinition,
    schedulingStrategy,
    ...(!isDaemon && { desiredCount: Number(form.desiredCount) }),
    deploymentConfiguration: toDeploymentConfiguration(form.deployment),
    ...toPlacement(placement),
    ...toLoadBalancing(form.loadBalancing, networkMode),
  }
}

/** What must be changed before the form can be sent, by field. */
export function serviceProblems(form: ServiceForm) {
  const deployment = deploymentProblems(form.deployment, form.schedulingStrategy)
  return {
    taskDefinition: form.taskDefinition ? undefined : 'Choose a task definition.',
    cluster: form.cluster ? undefined : 'Choose a cluster.',
    serviceName: nameProblem('service', form.serviceName),
    desiredCount: form.schedulingStrategy === 'DAEMON' ? undefined : desiredCountProblem(form.desiredCount),
    deployment: deployment.minimumHealthyPercent ?? deployment.maximumPercent,
    placement: hasPlacementProblem(form.placement) ? 'Something in the placement must be changed.' : undefined,
    gracePeriod: gracePeriodProblem(form.loadBalancing.gracePeriod),
  }
}

export function desiredCountProblem(text: string): string | undefined {
  return countProblem(text, { from: 0, to: limits.tasksPerService.value })
}
