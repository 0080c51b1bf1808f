import { expect, test } from './world.ts'

/** Compressed JavaScript and CSS, in bytes. */
const BUDGET = 330 * 1024

test.use({ seed: 'demo' })

test('the first page after sign-in transfers at most 330 KB of JavaScript and CSS', async ({ signedIn: page }) => {
  await page.getByRole('table', { name: 'Clusters' }).getByRole('link').first().waitFor()
  await page.waitForLoadState('networkidle')
  const parts = await page.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ name }) => /\.(js|css)$/.test(new URL(name).pathname))
      .map(({ name, encodedBodySize }) => ({ name: new URL(name).pathname, encodedBodySize })),
  )
  const total = parts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)
  console.log(`The first page takes ${(total / 1024).toFixed(1)} KB in ${parts.length} files.`)
  expect(parts.every(({ encodedBodySize }) => encodedBodySize > 0)).toBe(true)
  expect(total).toBeLessThanOrEqual(BUDGET)
})
