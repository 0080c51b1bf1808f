import Header from '@cloudscape-design/components/header'
import type { ReactNode } from 'react'
import styles from './page-header.module.css'
import { Status } from './status.tsx'

interface PageHeaderProps {
  /** The page's heading, and the title of its browser tab. */
  title: string
  status?: string
  /** One line that answers what one came for. */
  description?: ReactNode
  /** Buttons, in a row. */
  actions?: ReactNode
}

/** The first lines of a page: what it is, how it is, and what can be done. */
export function PageHeader({ title, status, description, actions }: PageHeaderProps) {
  return (
    <div className={styles.header}>
      <title>{`${title} · Gantry`}</title>
      <Header
        variant="h1"
        info={status && <Status status={status} />}
        description={description}
        actions={actions && <div className={styles.actions}>{actions}</div>}
      >
        {title}
      </Header>
    </div>
  )
}
