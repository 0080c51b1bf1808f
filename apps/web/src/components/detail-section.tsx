import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs'
import type { ReactNode } from 'react'

interface DetailSectionProps {
  title: string
  /** Label and value; what has no value reads as a dash. */
  items: { label: string; value: ReactNode }[]
  actions?: ReactNode
  columns?: 1 | 2 | 3 | 4
  /** Below the pairs. */
  children?: ReactNode
}

/** A titled box of key-value pairs. */
export function DetailSection({ title, items, actions, columns = 4, children }: DetailSectionProps) {
  return (
    <Container
      header={
        <Header variant="h2" actions={actions}>
          {title}
        </Header>
      }
    >
      <KeyValuePairs
        columns={columns}
        items={items.map(({ label, value }) => ({ label, value: isNothing(value) ? '–' : value }))}
      />
      {children}
    </Container>
  )
}

function isNothing(value: ReactNode): boolean {
  return value === undefined || value === null || value === '' || value === false
}
