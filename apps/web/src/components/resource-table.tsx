import type { Listing } from '@gantry/shared/console/listing'
import Header from '@cloudscape-design/components/header'
import Table, { type TableProps } from '@cloudscape-design/components/table'
import TextFilter from '@cloudscape-design/components/text-filter'
import { type ReactNode, Suspense, lazy, useDeferredValue, useMemo } from 'react'
import type { Selection } from '../hooks/use-selection.ts'
import { useTablePreferences } from '../hooks/use-table-preferences.ts'
import { useTableWish } from '../hooks/use-table-wish.ts'
import type { Loaded } from '../lib/loaded.ts'
import { matchingRows, pageOf } from '../lib/table-view.ts'
import type { Column } from './columns.tsx'
import { TableEmpty, TableError, TableNoMatch } from './resource-table-states.tsx'
import styles from './resource-table.module.css'
import { TableExport } from './table-export.tsx'
import { TablePreferencesButton } from './table-preferences.tsx'

// Most lists have one page only.
const Pagination = lazy(() => import('@cloudscape-design/components/pagination'))

interface ResourceTableProps<Row> {
  /** Names the table's preferences. */
  id: string
  /** What is listed: `Clusters`. */
  title: string
  query: Loaded<Pick<Listing<Row>, 'items'>>
  columns: readonly Column<Row>[]
  rowId: (row: Row) => string
  /** What the thing is for, and the way to the first one. */
  empty: { text: ReactNode; action?: ReactNode }
  headingLevel?: 'h1' | 'h2'
  description?: ReactNode
  actions?: ReactNode
  /** Filters that the server answers, beside the text filter. */
  filters?: ReactNode
  selection?: Selection<Row> & { mode: 'single' | 'multi' }
  /** A column's id, a minus in front for the other way round. Without it the list's own order stands. */
  defaultSort?: string
  defaultPageSize?: number
  /** Tells the tables of one page apart in the address. */
  urlKey?: string
  /** A few rows that belong to a page's subject: neither filter nor preferences, and nothing is cut off. */
  isShort?: boolean
}

/** Every list of the console: loading, failing, empty, nothing that matches; filter, sort, pages, preferences, selection. */
export function ResourceTable<Row>(props: ResourceTableProps<Row>) {
  const {
    id,
    title,
    query,
    columns,
    rowId,
    empty,
    headingLevel = 'h2',
    description,
    actions,
    filters,
    selection,
    urlKey,
    isShort,
  } = props
  const sortDefaults = { sort: props.defaultSort?.replace(/^-/, ''), descending: props.defaultSort?.startsWith('-') }
  const { wish, setText, flushText, setSort, setPage } = useTableWish({ ...sortDefaults, urlKey })
  const [preferences, setPreferences] = useTablePreferences(id, columns, props.defaultPageSize)
  const items = query.data?.items
  const text = useDeferredValue(wish.text)
  const found = useMemo(
    () => matchingRows(items ?? [], columns, { text, sort: wish.sort, descending: wish.descending }),
    [items, columns, text, wish.sort, wish.descending],
  )
  const view = pageOf(found, { page: wish.page, pageSize: preferences.pageSize })
  const definitions = useMemo(() => columns.map(toDefinition), [columns])
  const total = items?.length ?? 0

  return (
    <Table<Row>
      variant="container"
      stickyHeader
      stickyHeaderVerticalOffset={BAR_HEIGHT}
      items={view.rows}
      columnDefinitions={definitions}
      columnDisplay={preferences.columns}
      contentDensity={preferences.contentDensity}
      wrapLines={isShort || preferences.wrapLines}
      trackBy={rowId}
      loading={items === undefined && !query.error}
      loadingText={`Loading ${title}`}
      sortingColumn={definitions.find((column) => column.id === wish.sort)}
      sortingDescending={wish.descending}
      onSortingChange={({ detail }) => setSort((detail.sortingColumn as Definition<Row>).id!, detail.isDescending ?? false)}
      selectionType={selection?.mode}
      selectedItems={selection?.rows}
      onSelectionChange={({ detail }) => selection?.select(detail.selectedItems)}
      ariaLabels={{
        tableLabel: title,
        selectionGroupLabel: `Choose from ${title}`,
        allItemsSelectionLabel: () => `Choose all on this page`,
        itemSelectionLabel: (_, row) => `Choose ${nameOf(row)}`,
      }}
      renderAriaLive={({ firstIndex, lastIndex, totalItemsCount }) =>
        `${title} ${firstIndex} to ${lastIndex} of ${totalItemsCount?.toLocaleString('en')}`
      }
      firstIndex={(view.page - 1) * preferences.pageSize + 1}
      totalItemsCount={view.matching}
      header={
        <Header
          variant={headingLevel}
          counter={counter()}
          description={description}
          actions={actions && <div className={styles.actions}>{actions}</div>}
        >
          {title}
        </Header>
      }
      filter={
        !isShort && (
          <div className={styles.filters} onBlur={flushText}>
            <TextFilter
              filteringText={wish.text}
              filteringPlaceholder={`Filter ${title.toLowerCase()}`}
              filteringAriaLabel={`Filter ${title}: words, or a column and a word such as ${columns[0]?.id}:word`}
              filteringClearAriaLabel="Clear the filter"
              countText={wish.text ? `${view.matching} of ${total}` : undefined}
              onChange={({ detail }) => setText(detail.filteringText)}
            />
            {filters}
          </div>
        )
      }
      pagination={
        view.pages > 1 && (
          <Suspense fallback={null}>
            <Pagination
              currentPageIndex={view.page}
              pagesCount={view.pages}
              onChange={({ detail }) => setPage(detail.currentPageIndex)}
              ariaLabels={{
                paginationLabel: `Pages of ${title}`,
                nextPageLabel: 'Next page',
                previousPageLabel: 'Previous page',
                pageLabel: (page) => `Page ${page} of ${view.pages}`,
              }}
            />
          </Suspense>
        )
      }
      preferences={
        !isShort && (
          <div className={styles.tools}>
            <TablePreferencesButton title={title} columns={columns} preferences={preferences} onChange={setPreferences} />
            <TableExport title={title} rows={found} columns={columns} />
          </div>
        )
      }
      empty={emptyState()}
    />
  )

  function emptyState() {
    if (items === undefined && query.error) return <TableError error={query.error} onRetry={() => void query.refetch()} />
    if (wish.text && total > 0) return <TableNoMatch onClear={() => setText('')} />
    return <TableEmpty text={empty.text} action={empty.action} />
  }

  function counter(): string | undefined {
    if (items === undefined) return undefined
    return selection && selection.rows.length > 0
      ? `(${selection.rows.length}/${total.toLocaleString('en')})`
      : `(${total.toLocaleString('en')})`
  }

  function nameOf(row: Row): string {
    const column = columns.find(({ isRowHeader }) => isRowHeader) ?? columns[0]
    return String(column?.value?.(row) ?? rowId(row))
  }
}

const BAR_HEIGHT = 51

type Definition<Row> = TableProps.ColumnDefinition<Row>

function toDefinition<Row>(column: Column<Row>): Definition<Row> {
  const { id, header, cell, isRowHeader, minWidth, maxWidth, value } = column
  // Rows arrive sorted: the comparator only tells the table that the column can be sorted.
  return { id, header, cell, isRowHeader, minWidth, maxWidth, sortingComparator: value && (() => 0) }
}
