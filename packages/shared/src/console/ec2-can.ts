import { allowed, refused, type Can } from './can.ts'
import type { Ec2InstanceView } from './ec2.ts'

type State = Pick<Ec2InstanceView, 'state'>

/** What may be done to an EC2 instance in its present state. Source: "Instance lifecycle" in the Amazon EC2 User Guide. */
export const ec2Can = {
  start: ({ state }: State): Can =>
    state === 'stopped' ? allowed : refused(`It is ${state}. Only stopped instances can be started.`),

  stop: ({ state }: State): Can =>
    state === 'running' ? allowed : refused(`It is ${state}. Only running instances can be stopped.`),

  reboot: ({ state }: State): Can =>
    state === 'running' ? allowed : refused(`It is ${state}. Only running instances can be rebooted.`),

  terminate: ({ state }: State): Can =>
    state === 'terminated' || state === 'shutting-down' ? refused(`It is ${state} already.`) : allowed,
}
