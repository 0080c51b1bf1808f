import type { InstanceView } from '@gantry/shared/console/instance'

type Registration = Pick<InstanceView, 'ec2InstanceId' | 'status' | 'agentConnected' | 'registeredAt'>

/**
 * Old registrations of EC2 instances that registered again: ACTIVE, without an agent, beside a newer one of the same EC2 instance.
 * Old agents left them behind when their instance was stopped, started or rebooted; they can be deregistered safely.
 */
export function oldRegistrations<Row extends Registration>(instances: readonly Row[]): Row[] {
  const current = new Map<string, Row>()
  for (const instance of instances) {
    const other = current.get(instance.ec2InstanceId)
    if (!other || isNewer(instance, other)) current.set(instance.ec2InstanceId, instance)
  }
  return instances.filter(
    (instance) =>
      instance.ec2InstanceId !== '' &&
      instance.status === 'ACTIVE' &&
      !instance.agentConnected &&
      current.get(instance.ec2InstanceId) !== instance,
  )
}

function isNewer(a: Registration, b: Registration): boolean {
  if (a.agentConnected !== b.agentConnected) return a.agentConnected
  return (a.registeredAt ?? 0) > (b.registeredAt ?? 0)
}
