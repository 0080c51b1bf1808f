import styles from './step-bar.module.css'

export interface Step {
  id: string
  title: string
  href: string
  /** Something in it must be changed, and somebody has seen it. */
  mustChange?: boolean
}

/** The steps of a wizard, each a link; those before the current one have a tick, those with something to change a mark. */
export function StepBar({ steps, current }: { steps: readonly Step[]; current: string }) {
  const at = steps.findIndex(({ id }) => id === current)
  return (
    <nav aria-label="Steps" className={styles.bar}>
      <ol>
        {steps.map(({ id, title, href, mustChange }, index) => {
          const state = mustChange ? 'to-change' : index < at ? 'done' : 'open'
          return (
            <li key={id} data-state={state}>
              <a href={href} aria-current={id === current ? 'step' : undefined}>
                <span className={styles.number} aria-hidden="true">
                  {state === 'done' ? '✓' : state === 'to-change' ? '!' : index + 1}
                </span>
                <span className={styles.title}>{title}</span>
                {mustChange && <span className={styles.hidden}> (something must be changed)</span>}
              </a>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
