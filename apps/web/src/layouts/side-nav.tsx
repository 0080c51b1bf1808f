import { NavLink } from 'react-router'
import { usePaths } from '../hooks/use-paths.ts'
import styles from './side-nav.module.css'

/** The console's parts. On a narrow screen it folds away behind the menu button. */
export function SideNav({ open }: { open: boolean }) {
  const to = usePaths()
  return (
    <nav id="navigation" aria-label="Navigation" className={styles.nav} data-open={open}>
      <ul>
        <li>
          <NavLink to={to.clusters()}>Clusters</NavLink>
        </li>
        <li>
          <NavLink to={to.taskDefinitions()}>Task Definitions</NavLink>
        </li>
      </ul>
    </nav>
  )
}
