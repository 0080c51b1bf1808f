import type { Failure } from '@gantry/shared/console/listing'

/** Source: "API failure reasons" in the Amazon ECS Developer Guide. */
const words: Record<string, string> = {
  'RESOURCE:CPU': 'Fewer CPU units are left than the task reserves.',
  'RESOURCE:MEMORY': 'Less memory is left than the task reserves.',
  'RESOURCE:PORTS': 'A host port that the task asks for is already in use, or too many are.',
  'RESOURCE:ENI': 'No network interface is free for the task.',
  'RESOURCE:GPU': 'Fewer GPUs are free than the task asks for.',
  'RESOURCE:FPGA': 'Fewer FPGAs are free than the task asks for.',
  AGENT: 'The container agent is disconnected, so nobody would start the task.',
  ATTRIBUTE: 'An attribute that the task needs is missing, or a placement constraint excludes the instance.',
  LOCATION: 'The instance is in an Availability Zone that the task may not use.',
  INACTIVE: 'The container instance is not ACTIVE.',
  MISSING: 'There is no such container instance in the cluster.',
}

/** Why a container instance did not take a task, in words; ECS's own reason where it is not known. */
export function placementFailureWords({ reason, detail }: Failure): string {
  return [words[reason] ?? reason, detail].filter(Boolean).join(' ')
}
