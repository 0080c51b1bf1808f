import Button from '@cloudscape-design/components/button'
import { Suspense, lazy, useEffect, useRef, useState } from 'react'
import type { TablePreferences } from '../hooks/use-table-preferences.ts'

const CollectionPreferences = lazy(() => import('@cloudscape-design/components/collection-preferences'))

interface TablePreferencesButtonProps {
  title: string
  columns: readonly { id: string; header: string; isRowHeader?: boolean }[]
  preferences: TablePreferences
  onChange: (preferences: TablePreferences) => void
}

/** The gear beside a table. The dialog behind it is heavy and rarely used, so its code comes with the first click. */
export function TablePreferencesButton(props: TablePreferencesButtonProps) {
  const [wanted, setWanted] = useState(false)
  const gear = (
    <Button
      variant="icon"
      iconName="settings"
      ariaLabel={`Preferences of ${props.title}`}
      loading={wanted}
      onClick={() => setWanted(true)}
    />
  )
  if (!wanted) return gear
  return (
    <Suspense fallback={gear}>
      <PreferencesDialog {...props} />
    </Suspense>
  )
}

function PreferencesDialog({ title, columns, preferences, onChange }: TablePreferencesButtonProps) {
  const place = useRef<HTMLSpanElement>(null)
  // Cloudscape's dialog opens from its own gear only, which has just taken the place of ours: pass the click on.
  useEffect(() => place.current?.querySelector('button')?.click(), [])
  return (
    <span ref={place}>
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
    </span>
  )
}
