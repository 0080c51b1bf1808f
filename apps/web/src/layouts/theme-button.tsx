import { useStore } from '../lib/store.ts'
import { chooseTheme, theme } from '../lib/theme.ts'
import { Glyph } from './glyph.tsx'
import styles from './top-bar.module.css'

export function ThemeButton() {
  const other = useStore(theme) === 'dark' ? 'light' : 'dark'
  const label = `Use the ${other} theme`
  return (
    <button type="button" className={styles.icon} aria-label={label} title={label} onClick={() => chooseTheme(other)}>
      <Glyph name={other} />
    </button>
  )
}
