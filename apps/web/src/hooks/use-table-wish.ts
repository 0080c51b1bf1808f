import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { TableWish } from '../lib/table-view.ts'

const TYPING_PAUSE = 250

/** What the address says about a table: filter, sort and page, so that a view can be sent to somebody. */
export function useTableWish(defaults: { sort?: string; descending?: boolean; urlKey?: string }) {
  const { urlKey = '' } = defaults
  const [params, setParams] = useSearchParams()
  const urlText = params.get(`${urlKey}q`) ?? ''
  const [text, setText, flushText] = useTypedText(urlText, (typed) => change({ [`${urlKey}q`]: typed, [`${urlKey}page`]: '' }))
  const sort = params.get(`${urlKey}sort`)
  const wish: Omit<TableWish, 'pageSize'> = {
    text,
    sort: sort?.replace(/^-/, '') ?? defaults.sort,
    descending: sort === null ? (defaults.descending ?? false) : sort.startsWith('-'),
    page: Number(params.get(`${urlKey}page`)) || 1,
  }
  return {
    wish,
    setText,
    /** Puts what was typed into the address now, so that it does not come between the user and the link that is clicked next. */
    flushText,
    setSort: (column: string, descending: boolean) =>
      change({ [`${urlKey}sort`]: (descending ? '-' : '') + column, [`${urlKey}page`]: '' }),
    setPage: (page: number) => change({ [`${urlKey}page`]: page > 1 ? String(page) : '' }),
  }

  function change(values: Record<string, string>) {
    setParams(
      () => {
        // What the last render knew may be older than the address: a filter and a sort in quick succession must both stay.
        const next = new URLSearchParams(window.location.search)
        for (const [key, value] of Object.entries(values))
          if (value) next.set(key, value)
          else next.delete(key)
        return next
      },
      { replace: true, preventScrollReset: true },
    )
  }
}

/** A text that is typed here and kept in the address, which follows when typing pauses. */
function useTypedText(urlText: string, write: (text: string) => void): [string, (text: string) => void, () => void] {
  const [typed, setTyped] = useState(urlText)
  // What the address says or is about to say. Our own writes arrive late and must not undo what was typed since.
  const written = useRef(urlText)
  useEffect(() => {
    if (urlText === written.current) return
    written.current = urlText
    setTyped(urlText)
  }, [urlText])
  const put = (text: string) => {
    if (text === written.current) return
    written.current = text
    write(text)
  }
  const putLatest = useEffectEvent(put)
  useEffect(() => {
    const timer = setTimeout(() => putLatest(typed), TYPING_PAUSE)
    return () => clearTimeout(timer)
  }, [typed])
  return [typed, setTyped, () => put(typed)]
}
