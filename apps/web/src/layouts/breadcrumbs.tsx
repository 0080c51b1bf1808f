import { type Params, useMatches, useSearchParams } from 'react-router'
import { usePaths } from '../hooks/use-paths.ts'
import type { Paths } from '../paths.ts'
import styles from './breadcrumbs.module.css'

/** What a route adds to the breadcrumbs, from its parameters and what stands behind the question mark. */
export type Crumb = (params: Params, to: Paths, search: URLSearchParams) => { text: string; href: string }[]

/** The way to this page, as the matched routes tell it; the first step is the part of the console that the page belongs to. */
export function useCrumbs(): ReturnType<Crumb> {
  const to = usePaths()
  const [search] = useSearchParams()
  return useMatches().flatMap(
    ({ handle, params }) => (handle as { crumb?: Crumb } | undefined)?.crumb?.(params, to, search) ?? [],
  )
}

/** The way from the Region's start to this page. */
export function Breadcrumbs() {
  const crumbs = useCrumbs()
  if (crumbs.length < 2) return null
  return (
    <nav aria-label="Breadcrumbs" className={styles.breadcrumbs}>
      <ol>
        {crumbs.map(({ text, href }, index) => (
          <li key={`${href} ${text}`}>
            {index === crumbs.length - 1 ? <span aria-current="page">{text}</span> : <a href={href}>{text}</a>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
