/** A server that pages for ever ends here. */
const PAGE_CAP = 100

export interface PageOf<Item> {
  items: Item[] | undefined
  /** Where the next page begins; absent at the end. */
  next: string | undefined
}

/** Follows a list to its end. */
export async function everyPage<Item>(load: (next: string | undefined) => Promise<PageOf<Item>>): Promise<Item[]> {
  const items: Item[] = []
  let next: string | undefined
  let pages = 0
  do {
    const page = await load(next)
    items.push(...(page.items ?? []))
    next = page.next
    pages++
  } while (next && pages < PAGE_CAP)
  return items
}
