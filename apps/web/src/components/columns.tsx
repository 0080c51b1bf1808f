import type { Share } from '@gantry/shared/console/cluster'
import type { ReactNode } from 'react'
import type { Paths } from '../paths.ts'
import { Copyable } from './copyable.tsx'
import { PathLink } from './path-link.tsx'
import { ShareBar } from './share-bar.tsx'
import { Status } from './status.tsx'
import { Time } from './time.tsx'

/** One column of a `ResourceTable`. Defined at module scope, with the builders below where they fit. */
export interface Column<Row> {
  id: string
  header: string
  cell: (row: Row) => ReactNode
  /** What the column sorts and filters by; a column without it does neither. */
  value?: (row: Row) => string | number | undefined
  /** The column that names the row to screen readers. */
  isRowHeader?: boolean
  minWidth?: number
  /** A longer text is cut, so that one long name does not push the other columns off the screen. */
  maxWidth?: number
  /** Not shown until the user chooses it. */
  isHidden?: boolean
}

type Base<Row> = Pick<Column<Row>, 'id' | 'header' | 'minWidth' | 'maxWidth' | 'isHidden' | 'isRowHeader'>

/** A text, or a dash. */
export function textColumn<Row>(column: Base<Row> & { value: (row: Row) => string | undefined }): Column<Row> {
  return { maxWidth: LONG_TEXT, ...column, cell: (row) => whole(column.value(row)) }
}

/** The row's name, which leads to its page. */
export function linkColumn<Row>(
  column: Base<Row> & { value: (row: Row) => string; href: (row: Row, to: Paths) => string },
): Column<Row> {
  const { href, ...rest } = column
  return {
    isRowHeader: true,
    maxWidth: LONG_TEXT,
    ...rest,
    cell: (row) => <PathLink to={(to) => href(row, to)}>{whole(column.value(row))}</PathLink>,
  }
}

/** An id that can be copied, and leads to its page where it has one. */
export function idColumn<Row>(
  column: Base<Row> & { value: (row: Row) => string | undefined; href?: (row: Row, to: Paths) => string },
): Column<Row> {
  const { href, ...rest } = column
  return {
    minWidth: 180,
    ...rest,
    cell(row) {
      const id = column.value(row)
      if (!id) return DASH
      return (
        <Copyable text={id} isShort={id.length > LONG_ID}>
          {href ? <PathLink to={(to) => href(row, to)}>{id}</PathLink> : id}
        </Copyable>
      )
    },
  }
}

/** A state in ECS's word, with its icon and colour. */
export function statusColumn<Row>(column: Base<Row> & { value: (row: Row) => string | undefined }): Column<Row> {
  return {
    ...column,
    cell(row) {
      const status = column.value(row)
      return status ? <Status status={status} /> : DASH
    },
  }
}

/** How long ago something was; the exact time on hover. */
export function timeColumn<Row>(column: Base<Row> & { value: (row: Row) => number | undefined }): Column<Row> {
  return { ...column, cell: (row) => <Time at={column.value(row)} /> }
}

/** A number. */
export function countColumn<Row>(column: Base<Row> & { value: (row: Row) => number | undefined }): Column<Row> {
  return { ...column, cell: (row) => column.value(row)?.toLocaleString('en') ?? DASH }
}

/** Reserved of registered as a bar; sorts by the share. */
export function shareColumn<Row>(column: Base<Row> & { share: (row: Row) => Share; unit: string }): Column<Row> {
  const { share, unit, ...rest } = column
  return {
    minWidth: 130,
    ...rest,
    value: (row) => (share(row).registered > 0 ? share(row).reserved / share(row).registered : undefined),
    cell: (row) => <ShareBar share={share(row)} unit={unit} label={column.header} />,
  }
}

/** Stands where there is nothing to say. */
const DASH = '–'

/** ECS's own ids (32 hexadecimal digits) are cut in tables, EC2's are not. */
const LONG_ID = 24

/** Names of 40 characters fit; ECS allows 255. */
const LONG_TEXT = 400

/** A text that may be cut is on hover as a whole. */
function whole(text: string | undefined): ReactNode {
  if (!text) return DASH
  return text.length > 40 ? <span title={text}>{text}</span> : text
}
