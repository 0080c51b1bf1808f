import type { Page } from '@playwright/test'
import { expect, test } from './world.ts'

test.use({ seed: 'large' })

/** Milliseconds in the page from a keystroke in the filter to the frame that shows the new count. */
async function timeToFilter(page: Page, title: string, text: string, count: string): Promise<number> {
  const filter = page.getByRole('searchbox', { name: new RegExp(`^Filter ${title}`) })
  await filter.evaluate((input, count) => {
    const shown = () => document.body.textContent.includes(count)
    input.addEventListener(
      'input',
      () => {
        const typedAt = performance.now()
        const look = () =>
          shown()
            ? (document.documentElement.dataset.filteredIn = String(performance.now() - typedAt))
            : requestAnimationFrame(look)
        requestAnimationFrame(look)
      },
      { once: true },
    )
  }, count)
  await filter.fill(text)
  await page.getByText(count, { exact: true }).first().waitFor()
  await expect(page.locator('html')).toHaveAttribute('data-filtered-in', /\d/)
  return page.evaluate(() => Number(document.documentElement.dataset.filteredIn))
}

for (const { tab, title, total, text, count } of [
  { tab: 'services', title: 'Services', total: '(1,000)', text: 'service-0042', count: '1 of 1000' },
  { tab: 'tasks', title: 'Tasks', total: '(5,000)', text: 'app-07', count: '250 of 5000' },
  { tab: 'instances', title: 'Container instances', total: '(1,000)', text: 'us-east-1b', count: '334 of 1000' },
] as const) {
  test(`${total} ${title.toLowerCase()} are listed soon, and filtered while one types`, async ({ signedIn: page, world }) => {
    const startedAt = Date.now()
    await page.goto(`${world.url}/us-east-1/clusters/large/${tab}`)
    await expect(page.getByRole('heading', { level: 2, name: `${title} ${total}` })).toBeVisible()
    await expect(page.getByRole('table', { name: title }).getByRole('link').first()).toBeVisible()
    console.log(`${total} ${title}: listed after ${Date.now() - startedAt} ms, page and code included.`)
    const took = await timeToFilter(page, title, text, count)
    console.log(`${total} ${title}: filtered in ${took.toFixed(0)} ms.`)
    // Times belong to the machine; what makes them short is that no page of a table is longer than this.
    expect(await page.getByRole('table', { name: title }).getByRole('row').count()).toBeLessThanOrEqual(1 + 50)
  })
}
