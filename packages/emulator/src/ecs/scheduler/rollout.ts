import type { Service } from '../state/state.ts'

/** How far the number of a service's tasks may leave the desired count while tasks are replaced. */
export interface Limits {
  /** At least so many stay RUNNING. */
  lower: number
  /** At most so many are RUNNING or PENDING. */
  upper: number
}

/** Source: DeploymentConfiguration in the Amazon ECS API Reference: the minimum rounds up, the maximum down. */
export function limitsOf(service: Pick<Service, 'minimumHealthyPercent' | 'maximumPercent'>, desired: number): Limits {
  return {
    lower: Math.ceil((desired * service.minimumHealthyPercent) / 100),
    upper: Math.floor((desired * service.maximumPercent) / 100),
  }
}

/** Failed tasks after which a deployment counts as failed: half the desired count, at least 3, at most 200. */
export const breakerThreshold = (desired: number): number => Math.max(3, Math.min(200, Math.ceil(0.5 * desired)))
