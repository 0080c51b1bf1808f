export interface KnownReason {
  id: string
  summary: string
  nextStep: string
}

type Rule = KnownReason & { pattern: RegExp }

/** Reasons of tasks that say more than the stop code beside them. Source: "Stopped task error messages" in the Developer Guide. */
const taskReasons: readonly Rule[] = [
  {
    id: 'elb-health',
    pattern: /failed ELB health checks/i,
    summary: 'The load balancer found the task unhealthy, so the service replaced it.',
    nextStep: 'Check port, path and grace period of the health check, the security group, and what the task answers.',
  },
  {
    id: 'container-health',
    pattern: /failed container health checks/i,
    summary: 'The health check command of a container failed, so the service replaced the task.',
    nextStep: 'Run the health check command in the container; check its time-out, retries and start period.',
  },
  {
    id: 'host-gone',
    pattern: /^Host EC2 \(instance [^)]*\) (?:stopped|terminated)/i,
    summary: 'Its container instance was stopped or terminated.',
    nextStep: 'Nothing is wrong with the task. Look at the container instance.',
  },
  {
    id: 'instance-deregistered',
    pattern: /container instance deregistration forced by user/i,
    summary: 'Its container instance was deregistered by force.',
    nextStep: 'The containers may still run on the instance, out of sight of ECS. Terminate the instance, or stop them there.',
  },
]

/** Errors that the container agent names at the beginning of a reason; `summary` is fit to follow "Container NAME:". */
const agentErrors: readonly Rule[] = [
  {
    id: 'out-of-memory',
    pattern: /OutOfMemory|killed due to memory usage/,
    summary: 'killed because it used more memory than its hard limit.',
    nextStep: 'Raise memory in a new revision, or make the program use less.',
  },
  {
    id: 'pull-rate-limit',
    pattern: /CannotPull\w*Error.*(?:toomanyrequests|rate limit)/is,
    summary: 'the registry refused the pull because of its rate limit.',
    nextStep: 'Log in to the registry, or pull from a registry of your own such as Amazon ECR.',
  },
  {
    id: 'pull-denied',
    pattern: /CannotPull\w*Error.*(?:denied|unauthorized|no basic auth|authorization failed)/is,
    summary: 'the image could not be pulled: the registry refused access, or there is no such repository.',
    nextStep: 'Check the image name, and the private registry settings of the container agent or the role that pulls.',
  },
  {
    id: 'pull-not-found',
    pattern: /CannotPull\w*Error.*(?:not found|manifest unknown|does not exist)/is,
    summary: 'the image could not be pulled: there is no such image or tag.',
    nextStep: 'Check image name and tag.',
  },
  {
    id: 'pull-disk-full',
    pattern: /CannotPull\w*Error.*no space left/is,
    summary: 'the image could not be pulled: the disk of the container instance is full.',
    nextStep: 'Remove unused images and containers on the instance, or give it a larger disk.',
  },
  {
    id: 'pull-network',
    pattern: /CannotPull\w*Error.*(?:i\/o timeout|timed? ?out|connection|no such host|dial tcp|request canceled)/is,
    summary: 'the image could not be pulled: the registry was not reached.',
    nextStep: 'Check the route to the registry: internet or NAT gateway, endpoint, security group, DNS.',
  },
  {
    id: 'pull-failed',
    pattern: /CannotPull\w*Error/,
    summary: 'the image could not be pulled.',
    nextStep: 'Check the image reference, the registry login, the route to the registry and the disk of the instance.',
  },
  {
    id: 'start-failed',
    pattern: /CannotStartContainerError/,
    summary: 'the container could not be started.',
    nextStep: 'Compare command and entry point with the image; look for a port or device that is taken.',
  },
  {
    id: 'create-failed',
    pattern: /CannotCreateContainerError/,
    summary: 'the container could not be created.',
    nextStep: "Look at mounts and names in the definition, and at Docker's log and disk on the container instance.",
  },
  {
    id: 'volume-failed',
    pattern: /CannotCreateVolumeError/,
    summary: 'a volume could not be created.',
    nextStep: 'Check the volume in the task definition and its driver on the container instance.',
  },
  {
    id: 'docker-timeout',
    pattern: /(?:DockerTimeout|ContainerRuntimeTimeout)Error/,
    summary: 'Docker did not answer in time.',
    nextStep: 'Look at load and disk of the container instance; restart Docker if it hangs.',
  },
  {
    id: 'stop-failed',
    pattern: /Cannot(?:Stop|Inspect)ContainerError/,
    summary: 'Docker could not stop or inspect the container.',
    nextStep: "Look at Docker's log on the container instance.",
  },
  {
    id: 'resources-failed',
    pattern: /ResourceInitializationError/,
    summary: 'secrets, log driver or volumes could not be prepared.',
    nextStep: 'Check the role, the name of the secret or log group, and the route to its endpoint.',
  },
  {
    id: 'agent-error',
    pattern: /InternalError/,
    summary: 'the container agent failed.',
    nextStep: "Read the container agent's log on the container instance.",
  },
]

export function findTaskReason(stoppedReason: string): KnownReason | undefined {
  return taskReasons.find((known) => known.pattern.test(stoppedReason))
}

export function findAgentError(reason: string): KnownReason | undefined {
  return agentErrors.find((known) => known.pattern.test(reason))
}
