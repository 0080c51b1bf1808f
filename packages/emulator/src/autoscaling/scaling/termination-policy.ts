import type { GroupInstance, LaunchSource } from '../state/auto-scaling-state.ts'

export const TERMINATION_POLICIES = [
  'Default',
  'AllocationStrategy',
  'OldestInstance',
  'NewestInstance',
  'OldestLaunchConfiguration',
  'OldestLaunchTemplate',
  'ClosestToNextInstanceHour',
]

interface Choice {
  instances: GroupInstance[]
  policies: string[]
  /** When a launch configuration was created. */
  createdAtOf: (configuration: string) => number
  now: number
}

/**
 * The instance that goes when a group shrinks: in the zone that has most, not protected, by the group's policies; undefined
 * when all are protected. Where policies leave several, the one that joined first.
 * Source: "Configure termination policies for Amazon EC2 Auto Scaling" in the user guide.
 */
export function selectForTermination({ instances, policies, createdAtOf, now }: Choice): GroupInstance | undefined {
  const open = instances.filter(({ isProtected }) => !isProtected)
  const sizeOf = (zone: string) => instances.filter(({ availabilityZone }) => availabilityZone === zone).length
  let candidates = lowest(open, ({ availabilityZone }) => -sizeOf(availabilityZone))
  const ranks: Record<string, (instance: GroupInstance) => number> = {
    OldestInstance: ({ joinedAt }) => joinedAt,
    NewestInstance: ({ joinedAt }) => -joinedAt,
    OldestLaunchConfiguration: ({ launch }) => (launch?.kind === 'configuration' ? createdAtOf(launch.name) : Infinity),
    OldestLaunchTemplate: ({ launch }) => templateAge(launch),
    ClosestToNextInstanceHour: ({ joinedAt }) => HOUR - ((now - joinedAt) % HOUR),
  }
  for (const policy of policies.flatMap((one) => (one === 'Default' ? DEFAULT : one))) {
    const rank = ranks[policy]
    if (rank) candidates = lowest(candidates, rank)
  }
  return candidates[0]
}

const HOUR = 3_600_000
const DEFAULT = ['OldestLaunchConfiguration', 'OldestLaunchTemplate', 'ClosestToNextInstanceHour']

/** Instances of a launch configuration, or of none, before those of a template; then by version. */
const templateAge = (launch?: LaunchSource): number => (launch?.kind === 'template' ? Number(launch.version) : 0)

function lowest(instances: GroupInstance[], rank: (instance: GroupInstance) => number): GroupInstance[] {
  const least = Math.min(...instances.map(rank))
  return instances.filter((instance) => rank(instance) === least)
}
