import type { Ec2InstanceView } from '@gantry/shared/console/ec2'
import type { InstanceView } from '@gantry/shared/console/instance'
import type { EcsRoleView } from '@gantry/shared/console/role'
import { lastPart } from '@gantry/shared/ecs/arn'

/** Booting, pulling nothing, and starting the agent takes a minute; three are a sign that something is wrong. */
const PATIENCE = 3 * 60_000

/** What stands in the way of an EC2 instance that should join its cluster, or only that it is on its way. */
export interface RegistrationNote {
  /** `wait` until it registers, `warn` of something that may stop it, `stuck` when it cannot register as it is. */
  kind: 'wait' | 'warn' | 'stuck'
  text: string
}

/** Why an EC2 instance has not registered as a container instance yet. `roles` as far as they could be read. */
export function registrationNote(instance: Ec2InstanceView, roles: readonly EcsRoleView[], now: number): RegistrationNote {
  const { state, stateReason, instanceProfileArn, publicIp, launchedAt = now } = instance
  if (state !== 'pending' && state !== 'running') {
    return { kind: 'stuck', text: `It is ${state}, so no agent runs on it.${stateReason ? ` EC2 says: ${stateReason}` : ''}` }
  }
  if (!instanceProfileArn) {
    const text =
      'It has no instance role, so its agent may not call ECS. Terminate it and launch another one with ecsInstanceRole.'
    return { kind: 'stuck', text }
  }
  const role = roles.find(({ roleName }) => roleName === lastPart(instanceProfileArn))
  const [problem] = role?.problems ?? []
  if (problem) return { kind: 'stuck', text: `Its role ${role?.roleName} is not fit: ${problem}` }
  if (state === 'pending') return { kind: 'wait', text: 'EC2 is starting it.' }
  if (!publicIp) {
    const text = 'It has no public address. Its agent reaches ECS only if its subnet has a route through a NAT gateway.'
    return { kind: 'warn', text }
  }
  if (now - launchedAt < PATIENCE) return { kind: 'wait', text: 'It runs; its agent registers in about a minute.' }
  return {
    kind: 'warn',
    text: 'It runs, but is not registered: it was deregistered, or its agent cannot register. Check that its user data names this cluster, that its security group and its subnet’s routes let it out to port 443, and on the instance the file /var/log/ecs/ecs-agent.log.',
  }
}

/** What the state of the EC2 instance says of an agent that is disconnected; undefined for one that is connected. */
export function disconnectedNote({ agentConnected }: InstanceView, ec2: Ec2InstanceView | undefined): string | undefined {
  if (agentConnected) return undefined
  switch (ec2?.state) {
    case 'stopped':
    case 'stopping':
      return 'Its EC2 instance is stopped, and its tasks with it. Start the instance, and the agent connects again.'
    case 'terminated':
    case 'shutting-down':
      return 'Its EC2 instance is terminated. ECS takes it out of the cluster by itself.'
    case 'pending':
      return 'Its EC2 instance is starting. The agent connects when it is up.'
    case 'running':
      return 'Its EC2 instance runs, but the agent does not answer. Restart the agent, or reboot the instance; check that it can reach port 443 of the ECS endpoint.'
    case undefined:
      return undefined
  }
}
