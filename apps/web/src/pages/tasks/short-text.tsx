import styles from './short-text.module.css'

/** A long id that need not be read to its end in a table; the whole of it on hover. */
export function ShortText({ text }: { text: string }) {
  return (
    <span className={styles.short} title={text}>
      {text}
    </span>
  )
}
