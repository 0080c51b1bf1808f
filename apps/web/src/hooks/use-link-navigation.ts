import { useEffect } from 'react'
import { useNavigate } from 'react-router'

/**
 * Follows same-origin links inside the page, so that every `href` (Cloudscape's buttons, menus and messages included) is a plain link
 * that can also be opened in a new tab.
 */
export function useLinkNavigation(): void {
  const navigate = useNavigate()
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const link = plainlyClickedLink(event)
      if (!link) return
      event.preventDefault()
      void navigate(link.pathname + link.search + link.hash)
    }
    document.addEventListener('click', onClick)
    return () => document.removeEventListener('click', onClick)
  }, [navigate])
}

/** The link that a click follows within this tab, unless it leads elsewhere or the user wants it elsewhere. */
function plainlyClickedLink(event: MouseEvent): HTMLAnchorElement | undefined {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return undefined
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null
  if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin) return undefined
  if ((link.target && link.target !== '_self') || link.hasAttribute('download') || isInPage(link)) return undefined
  return link
}

/** The skip link and other jumps within the page stay the browser's own. */
function isInPage(link: HTMLAnchorElement): boolean {
  return link.hash !== '' && link.pathname === location.pathname && link.search === location.search
}
