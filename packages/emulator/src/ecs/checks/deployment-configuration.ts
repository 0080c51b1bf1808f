import type { DeploymentConfiguration } from '@aws-sdk/client-ecs'
import { invalidParameter } from '../../protocol/aws-error.ts'
import type { Service } from '../state/state.ts'

export type DeploymentRules = Pick<Service, 'maximumPercent' | 'minimumHealthyPercent' | 'circuitBreaker'>

/** Source: DeploymentConfiguration in the API reference. */
const defaults: Record<Service['schedulingStrategy'], DeploymentRules> = {
  REPLICA: { maximumPercent: 200, minimumHealthyPercent: 100, circuitBreaker: { enable: false, rollback: false } },
  DAEMON: { maximumPercent: 100, minimumHealthyPercent: 0, circuitBreaker: { enable: false, rollback: false } },
}

/**
 * The rules of a deployment: what a request asks, over `before`, which are the defaults for a new service. 100 and 100, with
 * which a deployment can neither start nor stop a task, are accepted: the service says so in an event.
 */
export function readDeploymentRules(
  strategy: Service['schedulingStrategy'],
  asked: DeploymentConfiguration = {},
  before: DeploymentRules = defaults[strategy],
): DeploymentRules {
  const { enable = before.circuitBreaker.enable, rollback = before.circuitBreaker.rollback } =
    asked.deploymentCircuitBreaker ?? {}
  const { maximumPercent = before.maximumPercent, minimumHealthyPercent = before.minimumHealthyPercent } = asked
  if (maximumPercent < 1) throw invalidParameter('maximumPercent should be greater than 0.')
  if (minimumHealthyPercent < 0) throw invalidParameter('minimumHealthyPercent should be greater than or equal to 0.')
  if (strategy === 'DAEMON' && maximumPercent > 100) {
    throw invalidParameter('The daemon scheduling strategy does not support values above 100 for maximumPercent.')
  }
  if (maximumPercent < minimumHealthyPercent) {
    throw invalidParameter('maximumPercent should be greater than or equal to minimumHealthyPercent.')
  }
  return { maximumPercent, minimumHealthyPercent, circuitBreaker: { enable, rollback } }
}
