import { type ReactNode, Suspense, lazy } from 'react'

const Modal = lazy(() => import('@cloudscape-design/components/modal'))

interface DialogProps {
  title: string
  onDismiss: () => void
  /** The buttons. */
  footer: ReactNode
  size?: 'small' | 'medium' | 'large' | 'max'
  children: ReactNode
}

/** A dialog, open as long as it is rendered. Its code is loaded with the first one. */
export function Dialog({ title, onDismiss, footer, size = 'medium', children }: DialogProps) {
  return (
    <Suspense fallback={null}>
      <Modal visible header={title} size={size} closeAriaLabel="Close this dialog" onDismiss={onDismiss} footer={footer}>
        {children}
      </Modal>
    </Suspense>
  )
}
