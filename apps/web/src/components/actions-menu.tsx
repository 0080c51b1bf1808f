import type { Can } from '@gantry/shared/console/can'
import ButtonDropdown from '@cloudscape-design/components/button-dropdown'

/** One entry of a menu: goes somewhere or does something. */
export interface Action {
  id: string
  text: string
  /** Whether it is possible now; absent means always. */
  can?: Can
  href?: string
  onSelect?: () => void
}

interface ActionsMenuProps {
  actions: Action[]
  text?: string
  /** Why nothing of it is possible, such as an empty selection. */
  disabledReason?: string
  loading?: boolean
}

/** A menu of actions. What is not possible stays visible and says why. */
export function ActionsMenu({ actions, text = 'Actions', disabledReason, loading }: ActionsMenuProps) {
  return (
    <ButtonDropdown
      loading={loading}
      disabled={Boolean(disabledReason)}
      disabledReason={disabledReason}
      expandToViewport
      items={actions.map(({ id, text, can, href }) => {
        const reason = can && !can.allowed ? can.reason : undefined
        return { id, text, href: reason ? undefined : href, disabled: Boolean(reason), disabledReason: reason }
      })}
      onItemClick={({ detail }) => actions.find(({ id }) => id === detail.id)?.onSelect?.()}
    >
      {text}
    </ButtonDropdown>
  )
}
