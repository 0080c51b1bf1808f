import { chromium } from '@playwright/test'
import { chromium as options } from '../e2e/browser-options.ts'
import { times, type Row } from './row.ts'
import { startWorld } from './world.ts'

/** Oxide's console, the first page of JavaScript and CSS, gzipped. */
const OXIDE_KB = 212

/** What a browser fetches before it shows the first page, the list of clusters. */
export async function measure(root: string): Promise<Row[]> {
  await using world = await startWorld(root, 'demo')
  const browser = await chromium.launch(options.launchOptions)
  try {
    const page = await browser.newPage()
    await page.goto(world.signInUrl())
    await page.getByRole('table').getByRole('link').first().waitFor()
    const bytes = await page.evaluate(() =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter(({ name }) => /\.(js|css)$/.test(new URL(name).pathname))
        .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    )
    const kilobytes = bytes / 1024
    return [
      {
        row: 'P7 first page, JavaScript and CSS gzipped',
        ours: `${kilobytes.toFixed(0)} KB`,
        other: `Oxide's console ${OXIDE_KB} KB`,
        ratio: times(kilobytes / OXIDE_KB),
        target: '1.35x good, 1.0x goal',
      },
    ]
  } finally {
    await browser.close()
  }
}
