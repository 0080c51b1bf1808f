import { Suspense, useEffect, useRef, useState } from 'react'
import { Outlet, useLocation } from 'react-router'
import { dismissRead } from '../lib/notifications.ts'
import { useConnection } from '../lib/session.ts'
import { Breadcrumbs } from './breadcrumbs.tsx'
import { Flashes } from './flashes.tsx'
import { bandOf } from './connection-band.ts'
import styles from './shell.module.css'
import { SideNav } from './side-nav.tsx'
import { TopBar } from './top-bar.tsx'

/** The frame around every page: band, header, navigation, messages, breadcrumbs, page. */
export function Shell() {
  const [navOpen, setNavOpen] = useState(false)
  const { pathname } = useLocation()
  const main = useRef<HTMLElement>(null)
  const page = pathname.split('/').slice(0, TAB_DEPTH).join('/')
  const shown = useRef(page)

  useEffect(() => {
    if (shown.current === page) return
    shown.current = page
    setNavOpen(false)
    dismissRead()
    window.scrollTo(0, 0)
    // A screen reader continues at the new page, not at the link that is gone.
    main.current?.focus({ preventScroll: true })
  }, [page])

  return (
    <div className={styles.shell} data-band={bandOf(useConnection()).kind}>
      <a href="#main" className={styles.skip}>
        Skip to the page
      </a>
      <TopBar navOpen={navOpen} onToggleNav={() => setNavOpen(!navOpen)} />
      <SideNav open={navOpen} />
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        <Flashes />
        <Breadcrumbs />
        <Suspense fallback={null}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  )
}

/** How much of an address says which page it is: `/region/clusters/name`; the tab that may follow is no page of its own. */
const TAB_DEPTH = 4
