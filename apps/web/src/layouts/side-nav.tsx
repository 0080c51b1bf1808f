import { usePaths } from '../hooks/use-paths.ts'
import { useCrumbs } from './breadcrumbs.tsx'
import styles from './side-nav.module.css'

/** The console's parts. On a narrow screen it folds away behind the menu button. */
export function SideNav({ open }: { open: boolean }) {
  const to = usePaths()
  const [part] = useCrumbs()
  const links = [
    { text: 'Clusters', href: to.clusters() },
    { text: 'Task Definitions', href: to.taskDefinitions() },
  ]
  return (
    <nav id="navigation" aria-label="Navigation" className={styles.nav} data-open={open}>
      <ul>
        {links.map(({ text, href }) => (
          <li key={href}>
            <a href={href} aria-current={part?.href === href ? 'page' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
