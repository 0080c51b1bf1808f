import { allowed, refused, type Can } from './can.ts'
import type { TaskView } from './task.ts'

/** What may be done to a task in its present state. */
export const taskCan = {
  /** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_StopTask.html */
  stop(task: Pick<TaskView, 'lastStatus' | 'desiredStatus'>): Can {
    if (task.lastStatus === 'STOPPED') return refused('The task has stopped.')
    return task.desiredStatus === 'STOPPED' ? refused('The task is stopping already.') : allowed
  },
}
