import { lazy } from 'react'
import type { TablePreferences } from '../hooks/use-table-preferences.ts'
import { LoadedOnClick } from './loaded-on-click.tsx'

const CollectionPreferences = lazy(() => import('@cloudscape-design/components/collection-preferences'))

interface TablePreferencesButtonProps {
  title: string
  columns: readonly { id: string; header: string; isRowHeader?: boolean }[]
  preferences: TablePreferences
  onChange: (preferences: TablePreferences) => void
}

/** The gear beside a table, and the dialog behind it. */
export function TablePreferencesButton({ title, columns, preferences, onChange }: TablePreferencesButtonProps) {
  return (
    <LoadedOnClick label={`Preferences of ${title}`} iconName="settings">
      <CollectionPreferences
        title={`Preferences of ${title}`}
        preferences={{ ...preferences, contentDisplay: preferences.columns }}
        pageSizePreference={{ options: [20, 50, 100].map((value) => ({ value, label: `${value} rows` })) }}
        contentDensityPreference={{}}
        wrapLinesPreference={{}}
        contentDisplayPreference={{
          options: columns.map(({ id, header, isRowHeader }) => ({ id, label: header, alwaysVisible: isRowHeader })),
        }}
        onConfirm={({ detail }) =>
          onChange({
            pageSize: detail.pageSize ?? preferences.pageSize,
            contentDensity: detail.contentDensity ?? preferences.contentDensity,
            wrapLines: detail.wrapLines ?? preferences.wrapLines,
            columns:
              detail.contentDisplay?.flatMap((column) =>
                column.type === 'group' ? [] : [{ id: column.id, visible: column.visible }],
              ) ?? preferences.columns,
          })
        }
      />
    </LoadedOnClick>
  )
}
