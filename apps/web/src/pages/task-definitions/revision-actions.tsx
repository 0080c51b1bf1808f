import type { RevisionView } from '@gantry/shared/console/task-definition'
import { useState } from 'react'
import { ActionsMenu } from '../../components/actions-menu.tsx'
import { usePaths } from '../../hooks/use-paths.ts'
import { DeregisterDialog } from './deregister-dialog.tsx'
import { revisionCan } from './revision-can.ts'

interface RevisionActionsProps {
  revisions: Pick<RevisionView, 'family' | 'revision' | 'status'>[]
  /** Why nothing can be done. */
  disabledReason?: string | undefined
}

/** What can be done with the chosen revisions, or with the one whose page this is. */
export function RevisionActions({ revisions, disabledReason }: RevisionActionsProps) {
  const to = usePaths()
  const [deregistering, setDeregistering] = useState<string[]>()
  const [first] = revisions
  const name = first ? `${first.family}:${first.revision}` : ''
  const active = revisions.filter(({ status }) => status === 'ACTIVE').map(({ family, revision }) => `${family}:${revision}`)
  return (
    <>
      <ActionsMenu
        {...(disabledReason && { disabledReason })}
        actions={[
          {
            id: 'service',
            text: 'Create Service',
            can: revisionCan.start(revisions),
            href: to.createService({ taskDefinition: name }),
          },
          { id: 'run', text: 'Run Task', can: revisionCan.start(revisions), href: to.runTask({ taskDefinition: name }) },
          {
            id: 'revise',
            text: 'Create new revision',
            can: revisionCan.revise(revisions),
            href: to.createTaskDefinition({ from: name }),
          },
          {
            id: 'deregister',
            text: 'Deregister',
            can: revisionCan.deregister(revisions),
            onSelect: () => setDeregistering(active),
          },
        ]}
      />
      {deregistering && <DeregisterDialog taskDefinitions={deregistering} onClose={() => setDeregistering(undefined)} />}
    </>
  )
}
