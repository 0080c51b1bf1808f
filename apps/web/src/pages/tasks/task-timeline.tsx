import type { TaskDetailView } from '@gantry/shared/console/task'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import { exactTime } from '../../lib/format-time.ts'
import styles from './task-timeline.module.css'
import { durationText, timelineRows } from './timeline.ts'

/** Every moment that ECS has noted, with the time between. */
export function TaskTimeline({ task }: { task: TaskDetailView }) {
  return (
    <Container header={<Header variant="h2">Timeline</Header>}>
      <ol className={styles.timeline}>
        {timelineRows(task.timeline).map(({ what, words, at, after }) => (
          <li key={what}>
            <span>{words}</span>
            <time dateTime={new Date(at).toISOString()}>{exactTime(at)}</time>
            <span>{after !== undefined && `after ${durationText(after)}`}</span>
          </li>
        ))}
      </ol>
    </Container>
  )
}
