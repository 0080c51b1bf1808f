import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import { PageHeader } from './page-header.tsx'

interface NotThereProps {
  /** What is not there: `Cluster payments`. */
  name: string
  /** The list that it would be in. */
  list: { text: string; href: string }
}

/** The page of a resource that does not exist (any more). */
export function NotThere({ name, list }: NotThereProps) {
  return (
    <>
      <PageHeader title={`${name} is not there`} />
      <Box variant="p">It may have been deleted, or it is in another Region or account than the ones shown above.</Box>
      <Button href={list.href}>{list.text}</Button>
    </>
  )
}
