/** Deployment percentages and circuit breaker as they are typed. */
export interface DeploymentForm {
  minimumHealthyPercent: string
  maximumPercent: string
  circuitBreaker: boolean
  rollback: boolean
}

/** ECS's own, by scheduling strategy. Source: DeploymentConfiguration in the Amazon ECS API Reference. */
export const deploymentDefaults: Record<'REPLICA' | 'DAEMON', DeploymentForm> = {
  REPLICA: { minimumHealthyPercent: '100', maximumPercent: '200', circuitBreaker: false, rollback: false },
  DAEMON: { minimumHealthyPercent: '0', maximumPercent: '100', circuitBreaker: false, rollback: false },
}

export function toDeploymentConfiguration({ minimumHealthyPercent, maximumPercent, circuitBreaker, rollback }: DeploymentForm) {
  return {
    minimumHealthyPercent: Number(minimumHealthyPercent),
    maximumPercent: Number(maximumPercent),
    deploymentCircuitBreaker: { enable: circuitBreaker, rollback: circuitBreaker && rollback },
  }
}

/** What must be changed, by field. Source: the same. */
export function deploymentProblems({ minimumHealthyPercent, maximumPercent }: DeploymentForm, schedulingStrategy: string) {
  const [minimum, maximum] = [toPercent(minimumHealthyPercent), toPercent(maximumPercent)]
  const most = schedulingStrategy === 'DAEMON' ? 100 : 10_000
  return {
    minimumHealthyPercent: minimum === undefined ? 'Enter a whole number, 0 or more.' : undefined,
    maximumPercent: maximumProblem(minimum ?? 0, maximum, most),
  }
}

function maximumProblem(minimum: number, maximum: number | undefined, most: number): string | undefined {
  if (maximum === undefined || maximum < 1 || maximum > most)
    return `Enter a whole number from 1 to ${most.toLocaleString('en')}.`
  if (maximum < minimum) return 'Enter the minimum or more.'
  return maximum === 100 && minimum === 100
    ? 'At 100/100 no task could stop and no other start: raise this or lower the minimum.'
    : undefined
}

function toPercent(text: string): number | undefined {
  return /^\d{1,5}$/.test(text.trim()) ? Number(text) : undefined
}
