import type { FamilyView, RevisionView } from '@gantry/shared/console/task-definition'
import { type Column, idColumn, linkColumn, statusColumn } from '../../components/columns.tsx'
import { PathLink } from '../../components/path-link.tsx'

export const familyColumns: readonly Column<FamilyView>[] = [
  linkColumn({
    id: 'family',
    header: 'Task Definition',
    value: ({ family }) => family,
    href: ({ family }, to) => to.family(family),
  }),
  {
    id: 'latest',
    header: 'Latest revision',
    value: ({ latestRevision }) => latestRevision,
    cell: ({ family, latestRevision }) =>
      latestRevision === undefined ? (
        '–'
      ) : (
        <PathLink to={(to) => to.revision(family, latestRevision)}>{`${family}:${latestRevision}`}</PathLink>
      ),
  },
  statusColumn({ id: 'status', header: 'Status', value: ({ status }) => status }),
]

export const revisionColumns: readonly Column<RevisionView>[] = [
  {
    id: 'revision',
    header: 'Task Definition Name : Revision',
    isRowHeader: true,
    // By number, so that 10 comes after 9.
    value: ({ revision }) => revision,
    cell: ({ family, revision }) => <PathLink to={(to) => to.revision(family, revision)}>{`${family}:${revision}`}</PathLink>,
  },
  statusColumn({ id: 'status', header: 'Status', value: ({ status }) => status }),
  idColumn({ id: 'arn', header: 'ARN', value: ({ arn }) => arn }),
]
