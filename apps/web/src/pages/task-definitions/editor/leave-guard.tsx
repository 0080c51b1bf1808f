import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useBlocker } from 'react-router'
import { Dialog } from '../../../components/dialog.tsx'

interface LeaveGuardProps {
  /** Whether something would be lost. */
  holds: boolean
  /** The member of the address that may change freely: it names the view, not the document. */
  view: string
  onLeave: () => void
}

/** Asks before unsaved changes are left behind. A reload needs no question: the draft survives it. */
export function LeaveGuard({ holds, view, onLeave }: LeaveGuardProps) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => holds && addressOf(currentLocation, view) !== addressOf(nextLocation, view),
  )
  if (blocker.state !== 'blocked') return null
  const leave = () => {
    onLeave()
    blocker.proceed()
  }
  return (
    <Dialog
      title="Leave without creating?"
      size="small"
      onDismiss={() => blocker.reset()}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={() => blocker.reset()}>
              Stay
            </Button>
            <Button variant="primary" onClick={leave}>
              Discard changes
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      The task definition has changes that are not registered yet. They would be lost.
    </Dialog>
  )
}

function addressOf({ pathname, search }: { pathname: string; search: string }, view: string): string {
  const query = new URLSearchParams(search)
  query.delete(view)
  return `${pathname}?${query}`
}
