import type { ComponentProps } from 'react'
import { Confirm } from './confirm.tsx'

type ConfirmDeleteProps = Omit<ComponentProps<typeof Confirm>, 'confirmLabel'> & { confirmLabel?: string }

/** Asks before something is lost. Rendered while it is open; a refusal is shown in it. */
export function ConfirmDelete({ confirmLabel = 'Yes, Delete', ...props }: ConfirmDeleteProps) {
  return <Confirm {...props} confirmLabel={confirmLabel} />
}
