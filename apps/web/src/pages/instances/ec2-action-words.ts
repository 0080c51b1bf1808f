import { counted } from '@gantry/shared/console/can'
import type { Ec2InstanceView } from '@gantry/shared/console/ec2'
import type { InstanceView } from '@gantry/shared/console/instance'

export type Ec2Action = 'start' | 'stop' | 'reboot' | 'terminate'

export const ec2ActionWords: Record<Ec2Action, { verb: string; confirm: string; operation: string; done: string }> = {
  start: { verb: 'Start', confirm: 'Start', operation: 'StartInstances', done: 'is starting; its agent connects when it is up' },
  stop: { verb: 'Stop', confirm: 'Yes, Stop', operation: 'StopInstances', done: 'is stopping' },
  reboot: { verb: 'Reboot', confirm: 'Yes, Reboot', operation: 'RebootInstances', done: 'is rebooting' },
  terminate: { verb: 'Terminate', confirm: 'Yes, Terminate', operation: 'TerminateInstances', done: 'is being terminated' },
}

type Tasks = Pick<InstanceView, 'runningTasksCount' | 'pendingTasksCount' | 'status'>

type Ec2Facts = Pick<Ec2InstanceView, 'autoScalingGroup' | 'publicIp'>

/** What happens in EC2 and what ECS makes of it, a sentence or two each. Source: "Container Instance Life Cycle" in the developer guide. */
export function ec2Consequences(action: Ec2Action, ec2: Ec2Facts, instance: Tasks | undefined): string[] {
  const { autoScalingGroup, publicIp } = ec2
  const stops = instance && stopsText(instance)
  const gentler = instance && isBusy(instance) && instance.status !== 'DRAINING' && 'To move tasks without a gap, drain it first.'
  const texts: Record<Ec2Action, (string | false | undefined)[]> = {
    start: ['Its agent connects again, and tasks can be placed on it.', publicIp ? false : 'It may get another public address.'],
    stop: [
      stops,
      instance && 'It stays ACTIVE in its cluster, and within a few minutes its agent counts as disconnected.',
      autoScalingGroup &&
        `The Auto Scaling group ${autoScalingGroup} takes it for unhealthy, terminates it and launches another.`,
      'Started again, it gets another public address, and its agent connects by itself.',
      gentler,
    ],
    reboot: [stops, 'Its agent is away for a minute or two; its addresses stay.', gentler],
    terminate: [
      stops,
      instance && 'It leaves its cluster: it becomes INACTIVE at once and is forgotten after an hour.',
      'Its disks are lost. This cannot be taken back.',
      autoScalingGroup && `The Auto Scaling group ${autoScalingGroup} launches another one in its place.`,
      gentler,
    ],
  }
  return texts[action].filter((text) => typeof text === 'string')
}

const isBusy = ({ runningTasksCount, pendingTasksCount }: Tasks): boolean => runningTasksCount + pendingTasksCount > 0

function stopsText({ runningTasksCount, pendingTasksCount }: Tasks): string {
  const tasks = runningTasksCount + pendingTasksCount
  if (tasks === 0) return 'No tasks run on it.'
  return `The ${counted(tasks, 'task')} on it ${tasks === 1 ? 'stops' : 'stop'}; services start others where there is room.`
}
