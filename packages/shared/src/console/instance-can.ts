import { allowed, counted, refused, type Can } from './can.ts'
import type { InstanceView } from './instance.ts'

type Status = Pick<InstanceView, 'status'>
type Tasks = Pick<InstanceView, 'runningTasksCount' | 'pendingTasksCount'>

const updating = ['PENDING', 'STAGING', 'STAGED', 'UPDATING']

/** What may be done to a container instance in its present state. */
export const instanceCan = {
  /** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateContainerInstancesState.html */
  drain(instance: Status): Can {
    if (instance.status === 'ACTIVE') return allowed
    return refused(instance.status === 'DRAINING' ? 'It is draining already.' : notActive(instance, 'drained'))
  },

  /** The same page. */
  activate(instance: Status): Can {
    if (instance.status === 'DRAINING') return allowed
    return refused(instance.status === 'ACTIVE' ? 'It is active already.' : notActive(instance, 'activated'))
  },

  /** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeregisterContainerInstance.html */
  deregister(instance: Status & Tasks): Can {
    const force = instanceCan.forceDeregister(instance)
    const tasks = instance.runningTasksCount + instance.pendingTasksCount
    if (!force.allowed || tasks === 0) return force
    return refused(`${counted(tasks, 'task')} on it. Drain it or stop them first, or deregister it by force.`)
  },

  /** The same page: with `force` its tasks are orphaned, and services start others elsewhere. */
  forceDeregister(instance: Status): Can {
    return instance.status === 'INACTIVE' ? refused('It is deregistered already.') : allowed
  },

  /** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateContainerAgent.html */
  updateAgent(instance: Pick<InstanceView, 'status' | 'agentConnected' | 'agentUpdateStatus'>): Can {
    if (instance.status === 'INACTIVE') return refused('It is deregistered.')
    if (!instance.agentConnected) return refused('Its agent is disconnected.')
    return updating.includes(instance.agentUpdateStatus ?? '') ? refused('Its agent is being updated already.') : allowed
  },
}

function notActive({ status }: Status, participle: string): string {
  return `It is ${status} and cannot be ${participle}.`
}
