import type { Can } from '@gantry/shared/console/can'
import Button, { type ButtonProps } from '@cloudscape-design/components/button'

interface ActionButtonProps extends Pick<ButtonProps, 'formAction' | 'href' | 'iconName' | 'loading' | 'variant'> {
  children: string
  /** Whether it is possible now, as the tables in `@gantry/shared/console` answer; absent means always. */
  can?: Can
  onClick?: () => void
}

/** A button for an action; when the action is not possible the button says why. */
export function ActionButton({ children, can, onClick, ...button }: ActionButtonProps) {
  const reason = can && !can.allowed ? can.reason : undefined
  return (
    <Button
      {...button}
      href={reason ? undefined : button.href}
      disabled={Boolean(reason)}
      disabledReason={reason}
      onClick={onClick}
    >
      {children}
    </Button>
  )
}
