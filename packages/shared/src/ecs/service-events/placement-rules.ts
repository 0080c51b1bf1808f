import { sources, type Remedy, type ServiceEventRule } from './rule.ts'

const why: Remedy = { text: 'Compare every container instance with what the task needs', action: 'why-not-placed' }
const add: Remedy = { text: 'Add a container instance', action: 'add-instances' }
const fewer: Remedy = { text: 'Lower the number of tasks', action: 'change-count' }
const limits: Remedy = { text: 'Compare the current use with the limits', action: 'show-limits' }
const problem = { kind: 'problem', about: 'placement', source: sources.messages } as const

/** A task found no place. The first rule that matches counts, so the specific reasons come before the general wording. */
export const placementRules: readonly ServiceEventRule[] = [
  {
    ...problem,
    id: 'no-instances-in-capacity-provider',
    pattern: /no container instances were found in your capacity provider/i,
    short: 'the capacity provider has no container instances',
    cause: 'The Auto Scaling group behind the capacity provider has no container instance in this cluster.',
    remedies: [{ text: 'Check the size of the Auto Scaling group and whether its instances register in this cluster' }],
  },
  {
    ...problem,
    id: 'no-instances',
    pattern: /no container instances were found in your cluster/i,
    short: 'the cluster has no active container instances',
    cause: 'No container instance is registered in the cluster, or all of them are DRAINING.',
    remedies: [add, { text: 'Activate a draining container instance', action: 'activate-instances' }],
  },
  {
    ...problem,
    id: 'insufficient-cpu',
    pattern: /has insufficient CPU units available/i,
    short: 'not enough CPU',
    cause: 'Even the nearest container instance has fewer CPU units left than one task reserves.',
    remedies: [
      why,
      { text: 'Reserve fewer CPU units per task in a new revision', action: 'new-revision' },
      { text: 'Add a container instance, or a larger type', action: 'add-instances' },
      fewer,
    ],
  },
  {
    ...problem,
    id: 'insufficient-memory',
    pattern: /has insufficient memory available/i,
    short: 'not enough memory',
    cause: 'Even the nearest container instance has less memory left than one task reserves.',
    remedies: [
      why,
      { text: 'Reserve less memory per task in a new revision', action: 'new-revision' },
      { text: 'Add a container instance, or a larger type', action: 'add-instances' },
      fewer,
    ],
  },
  {
    ...problem,
    id: 'too-many-ports',
    pattern: /more than 100 reserved ports|too many (?:host|reserved) ports/i,
    short: '100 host ports are reserved',
    cause: 'A container instance reserves at most 100 host ports, its own five included. Ports that ECS chooses do not count.',
    remedies: [{ text: 'Use host port 0 and let ECS choose', action: 'use-dynamic-port' }, add],
  },
  {
    ...problem,
    id: 'port-in-use',
    pattern: /is already using a port required by your task/i,
    short: 'a host port is taken',
    cause: 'The task asks for a fixed host port, and one host port serves one container per instance.',
    remedies: [why, { text: 'Use host port 0 and let ECS choose', action: 'use-dynamic-port' }, add, fewer],
  },
  {
    ...problem,
    id: 'missing-attribute',
    pattern: /is missing an attribute required by your task/i,
    short: 'a required attribute is missing',
    cause:
      'The task needs something that the instance does not announce: a log driver, a Docker API version, a network mode or an attribute of your own.',
    remedies: [
      { text: 'See which attribute is missing, and which container instances have it', action: 'why-not-placed' },
      { text: 'Update the container agent, or enable the log driver in its configuration', action: 'show-instance' },
      { text: 'Do without it in a new revision', action: 'new-revision' },
    ],
  },
  {
    ...problem,
    id: 'agent-disconnected',
    pattern: /encountered error "AGENT"/i,
    short: 'a container agent is disconnected',
    cause: 'The container agent of the nearest instance is not connected, so that nobody would start the task there.',
    remedies: [
      { text: 'Open the container instance: is it running, and is its agent?', action: 'show-instance' },
      { text: 'Restart or update the container agent' },
      add,
    ],
  },
  {
    ...problem,
    id: 'no-network-interface',
    pattern: /encountered error "RESOURCE:ENI"/i,
    short: 'no network interface is free',
    cause: 'Every awsvpc task takes a network interface, and the instance type allows only so many.',
    remedies: [{ text: 'Add a container instance, or a type with more network interfaces', action: 'add-instances' }, fewer],
  },
  {
    ...problem,
    id: 'constraint-unsatisfied',
    pattern: /placement constraint unsatisfied/i,
    short: 'a placement constraint is not met',
    cause: 'A constraint of the service or of the task definition keeps the task off the nearest container instance.',
    remedies: [
      { text: 'See which constraint each container instance fails', action: 'why-not-placed' },
      { text: 'Add a container instance that meets it', action: 'add-instances' },
      { text: 'Set the attribute that the constraint asks for', action: 'show-instance' },
    ],
  },
  {
    ...problem,
    id: 'placement-error',
    pattern: /closest matching .* encountered error "([^"]+)"/i,
    short: 'no container instance fits',
    cause: 'The nearest container instance cannot give what the task needs; the error in the message names the resource.',
    remedies: [why, add],
  },
  {
    ...problem,
    id: 'task-limit',
    pattern: /reached the limit on the number of (?:tasks|vCPUs) you can run concurrently/i,
    short: 'the account is at its limit',
    cause: 'The account already runs as many tasks or vCPUs at once as it may in this Region.',
    remedies: [limits, { text: 'Ask AWS for a higher quota' }, fewer],
    source: sources.quotas,
  },
  {
    ...problem,
    id: 'size-above-limit',
    pattern: /requested (?:CPU|MEMORY) configuration is above your limit/i,
    short: 'the task is larger than the account allows',
    cause: 'The task size asks for more CPU or memory than the account may give one task.',
    remedies: [limits, { text: 'Register a smaller task size', action: 'new-revision' }],
  },
  {
    ...problem,
    id: 'capacity-unavailable',
    pattern: /capacity is unavailable at this time/i,
    short: 'AWS has no capacity right now',
    cause: 'AWS has no room for this task size in the chosen Availability Zones at the moment.',
    remedies: [{ text: 'Wait: ECS tries again by itself' }, { text: 'Allow more Availability Zones' }],
  },
  {
    ...problem,
    id: 'placement-internal-error',
    pattern: /unable to place a task\. Reason: Internal error/i,
    short: 'an internal error of ECS',
    cause: 'ECS failed to place the task for a reason of its own.',
    remedies: [{ text: 'Wait: ECS tries again by itself' }],
  },
  {
    ...problem,
    id: 'agent-start-timeout',
    pattern: /timed out waiting for Amazon ECS Agent to start/i,
    short: 'the container agent did not start',
    cause: 'The container agent on the host did not come up in time.',
    remedies: [{ text: 'Read /var/log/ecs/ecs-agent.log on the container instance', action: 'show-instance' }],
  },
  {
    ...problem,
    id: 'resources-not-found',
    pattern: /unable to place a task because the resources could not be found/i,
    short: 'no container instance fits',
    cause:
      'No container instance has the host ports, the memory and the CPU that one more task needs. The message does not say which.',
    remedies: [why, { text: 'Use host port 0 instead of a fixed one', action: 'use-dynamic-port' }, add, fewer],
    source: sources.guide2015,
  },
  {
    ...problem,
    id: 'not-placed',
    pattern: /unable to place a task/i,
    short: 'no container instance fits',
    cause:
      'No container instance meets all requirements of the task: status, agent, CPU, memory, ports, attributes, constraints.',
    remedies: [why, add],
  },
]
