import type { ReactNode } from 'react'
import { CopyButton } from './copy-button.tsx'
import styles from './copyable.module.css'

interface CopyableProps {
  text: string
  /** What stands for the text, such as a link. */
  children?: ReactNode
  /** Cuts a long id where many stand below one another; the whole of it is on hover and in the copy. */
  isShort?: boolean
}

/** A text with a button that copies it. */
export function Copyable({ text, children = text, isShort }: CopyableProps) {
  return (
    <span className={styles.copyable} data-short={isShort} title={isShort ? text : undefined}>
      <span>{children}</span>
      <CopyButton text={text} label={`Copy ${text}`} />
    </span>
  )
}
