import { NavLink } from 'react-router'
import styles from './route-tabs.module.css'

interface RouteTabsProps {
  /** What the tabs are of: `Cluster payments`. */
  label: string
  tabs: { text: string; href: string }[]
}

/** Tabs that are addresses: each opens in its own browser tab as well, and a reload keeps it. */
export function RouteTabs({ label, tabs }: RouteTabsProps) {
  return (
    <nav aria-label={label} className={styles.tabs}>
      {tabs.map(({ text, href }) => (
        <NavLink key={href} to={href} end>
          {text}
        </NavLink>
      ))}
    </nav>
  )
}
