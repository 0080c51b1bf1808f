import { type Params, useMatches } from 'react-router'
import { usePaths } from '../hooks/use-paths.ts'
import type { Paths } from '../paths.ts'
import styles from './breadcrumbs.module.css'

/** What a route adds to the breadcrumbs, from its parameters. */
export type Crumb = (params: Params, to: Paths) => { text: string; href: string }[]

/** The way from the Region's start to this page, as the matched routes tell it. */
export function Breadcrumbs() {
  const to = usePaths()
  const crumbs = useMatches().flatMap(
    ({ handle, params }) => (handle as { crumb?: Crumb } | undefined)?.crumb?.(params, to) ?? [],
  )
  if (crumbs.length < 2) return null
  return (
    <nav aria-label="Breadcrumbs" className={styles.breadcrumbs}>
      <ol>
        {crumbs.map(({ text, href }, index) => (
          <li key={href}>{index === crumbs.length - 1 ? <span aria-current="page">{text}</span> : <a href={href}>{text}</a>}</li>
        ))}
      </ol>
    </nav>
  )
}
