import Box from '@cloudscape-design/components/box'
import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { ReactNode } from 'react'
import { Dialog } from './dialog.tsx'
import { ErrorAlert } from './error-alert.tsx'

interface ConfirmProps {
  /** What is about to be done, to what: `Drain container instance 1f73…`. */
  title: string
  /** What will happen, and what will not come back. */
  children: ReactNode
  /** The button that does it: a verb. */
  confirmLabel: string
  /** Why it cannot be confirmed now. */
  disabledReason?: string
  pending: boolean
  error: unknown
  /** Usually a `CallPreview`. */
  preview?: ReactNode
  onConfirm: () => void
  onDismiss: () => void
}

/** Asks before something is done that others feel. Rendered while it is open; a refusal is shown in it. */
export function Confirm(props: ConfirmProps) {
  const { title, children, confirmLabel, disabledReason, pending, error, preview, onConfirm, onDismiss } = props
  return (
    <Dialog
      title={title}
      onDismiss={onDismiss}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onDismiss}>
              Cancel
            </Button>
            <Button
              variant="primary"
              loading={pending}
              disabled={Boolean(disabledReason)}
              disabledReason={disabledReason}
              onClick={onConfirm}
            >
              {confirmLabel}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        <div>{children}</div>
        {preview}
        <ErrorAlert error={error} />
      </SpaceBetween>
    </Dialog>
  )
}
