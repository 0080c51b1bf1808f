import { usePaths } from '../hooks/use-paths.ts'
import { useConnection } from '../lib/session.ts'
import { bandOf } from './connection-band.ts'
import { DataAge } from './data-age.tsx'
import { Glyph } from './glyph.tsx'
import { RegionSelect } from './region-select.tsx'
import { ThemeButton } from './theme-button.tsx'
import styles from './top-bar.module.css'

interface TopBarProps {
  navOpen: boolean
  onToggleNav: () => void
}

/** The band that says what this console is connected to, and below it what holds for every page. */
export function TopBar({ navOpen, onToggleNav }: TopBarProps) {
  const to = usePaths()
  const band = bandOf(useConnection())
  return (
    <header className={styles.bar}>
      <button
        type="button"
        className={styles.menu}
        aria-expanded={navOpen}
        aria-controls="navigation"
        aria-label="Navigation"
        onClick={onToggleNav}
      >
        <Glyph name="menu" />
      </button>
      <a href={to.clusters()} className={styles.brand}>
        <Glyph name="gantry" />
        Gantry
      </a>
      <span className={styles.band} title={band.title}>
        {band.word}
      </span>
      <RegionSelect />
      <span className={styles.space} />
      <DataAge />
      <ThemeButton />
      <a
        href={HELP}
        target="_blank"
        rel="noreferrer"
        className={styles.icon}
        aria-label="Amazon ECS documentation (opens in a new tab)"
        title="Amazon ECS documentation"
      >
        <Glyph name="help" />
      </a>
    </header>
  )
}

const HELP = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/Welcome.html'
