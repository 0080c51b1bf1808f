import type { TaskDetailView, TaskMoment } from '@gantry/shared/console/task'

/** One moment of a task's life, in words. */
export interface TimelineRow {
  what: TaskMoment
  words: string
  at: number
  /** Milliseconds since the moment before. */
  after?: number
}

const words: Record<TaskMoment, string> = {
  createdAt: 'Created',
  connectivityAt: 'Network connected',
  pullStartedAt: 'Image pull started',
  pullStoppedAt: 'Image pull ended',
  startedAt: 'Started',
  stoppingAt: 'Told to stop',
  executionStoppedAt: 'Containers ended',
  stoppedAt: 'Stopped',
}

/** The moments in order, each with the time since the one before. */
export function timelineRows(timeline: TaskDetailView['timeline']): TimelineRow[] {
  return timeline.map(({ at, what }, index) => {
    const before = timeline[index - 1]
    return { what, words: words[what], at, ...(before && { after: at - before.at }) }
  })
}

/** A duration to the second, or to a tenth below ten: `0.4 s`, `12 s`, `3 min 5 s`, `2 h 1 min`. */
export function durationText(milliseconds: number): string {
  if (milliseconds < 10_000) return `${Math.round(milliseconds / 100) / 10} s`
  const seconds = Math.round(milliseconds / 1_000)
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return parts(minutes, 'min', seconds % 60, 's')
  const hours = Math.floor(minutes / 60)
  return hours < 24 ? parts(hours, 'h', minutes % 60, 'min') : parts(Math.floor(hours / 24), 'd', hours % 24, 'h')
}

function parts(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`
}
