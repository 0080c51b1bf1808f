import type { LaunchStep, LaunchView } from '@gantry/shared/console/launch/launch-view'
import Container from '@cloudscape-design/components/container'
import { Status } from '../../components/status.tsx'
import styles from './launch-steps.module.css'
import { stepTitles, stepWords, tookText } from './launch-words.ts'

/** Each step with its state, what is there by now, and how long it took. */
export function LaunchSteps({ launch }: { launch: LaunchView }) {
  return (
    <Container>
      <ol className={styles.steps} aria-label="Steps">
        {launch.steps.map((step) => (
          <Step key={step.id} step={step} />
        ))}
      </ol>
    </Container>
  )
}

function Step({ step: { id, state, detail, tookMs } }: { step: LaunchStep }) {
  const { status, text } = stepWords[state]
  return (
    <li data-state={state}>
      <span className={styles.title}>{stepTitles[id]}</span>
      <span className={styles.state}>
        <Status status={status} text={text} />
      </span>
      <span className={styles.detail}>{detail}</span>
      <span className={styles.took}>{tookMs !== undefined && tookText(tookMs)}</span>
    </li>
  )
}
