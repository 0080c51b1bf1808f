import { Fragment } from 'react'
import { usePaths } from '../hooks/use-paths.ts'
import { useCrumbs } from './breadcrumbs.tsx'
import styles from './side-nav.module.css'

/** The console's parts. On a narrow screen it folds away behind the menu button. */
export function SideNav({ open }: { open: boolean }) {
  const to = usePaths()
  const [part] = useCrumbs()
  const groups = [
    {
      links: [
        { text: 'Get started', href: to.firstRun() },
        { text: 'Clusters', href: to.clusters() },
        { text: 'Task Definitions', href: to.taskDefinitions() },
        { text: 'Load Balancers', href: to.loadBalancers() },
      ],
    },
    {
      title: 'Account',
      links: [
        { text: 'IAM roles', href: to.roles() },
        { text: 'Agent configuration', href: to.agentConfiguration() },
      ],
    },
  ]
  return (
    <nav id="navigation" aria-label="Navigation" className={styles.nav} data-open={open}>
      {groups.map(({ title, links }) => (
        <Fragment key={title ?? 'parts'}>
          {title && <div className={styles.title}>{title}</div>}
          <ul aria-label={title}>
            {links.map(({ text, href }) => (
              <li key={href}>
                <a href={href} aria-current={part?.href === href ? 'page' : undefined}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </Fragment>
      ))}
    </nav>
  )
}
