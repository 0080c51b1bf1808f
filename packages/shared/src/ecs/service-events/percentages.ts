interface Percentages {
  minimumHealthyPercent: number
  maximumPercent: number
}

/** How many tasks may run during a deployment, and whether that leaves room to stop or start any. */
export interface DeploymentRoom {
  /** Tasks that must keep running: rounded up. */
  atLeast: number
  /** Tasks that may run or be pending: rounded down. */
  atMost: number
  /** Neither may a task stop nor another start: the deployment stands still. */
  isStuck: boolean
}

/** Source: deploymentConfiguration in the Amazon ECS API Reference. */
export function deploymentRoom(desiredCount: number, { minimumHealthyPercent, maximumPercent }: Percentages): DeploymentRoom {
  const atLeast = Math.ceil((desiredCount * minimumHealthyPercent) / 100)
  const atMost = Math.floor((desiredCount * maximumPercent) / 100)
  return { atLeast, atMost, isStuck: desiredCount > 0 && atLeast >= desiredCount && atMost <= desiredCount }
}

/**
 * Percentages with room for one task: first with a higher maximum, which keeps all tasks running but needs space for one
 * more, then with a lower minimum, which needs no space.
 */
export function percentagesThatWork(desiredCount: number, now: Percentages): Percentages[] {
  if (!deploymentRoom(desiredCount, now).isStuck) return []
  const oneMore = Math.ceil(((desiredCount + 1) * 100) / desiredCount)
  const oneLess = Math.floor(((desiredCount - 1) * 100) / desiredCount)
  return [
    { ...now, maximumPercent: oneMore },
    { ...now, minimumHealthyPercent: oneLess },
  ]
}
