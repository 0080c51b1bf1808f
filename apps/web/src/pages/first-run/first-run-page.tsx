import { Outlet } from 'react-router'
import { useFirstRunDraft } from './use-first-run.ts'

/** The first-run wizard: five steps, each with an address of its own, around one draft. */
export function FirstRunPage() {
  return <Outlet context={useFirstRunDraft()} />
}
