import { pagesOf, themes, widths } from './pages.ts'
import { openSettled } from './settled.ts'
import { test } from './world.ts'

const folder = new URL('../screenshots/', import.meta.url).pathname

for (const seed of ['empty', 'demo'] as const) {
  for (const width of ['wide', 'narrow'] as const) {
    test.describe(`${seed}, ${width}`, () => {
      test.use({ seed, viewport: widths[width] })
      for (const shown of pagesOf[seed]) {
        test(shown.name, async ({ signedIn: page, world }) => {
          for (const theme of themes) {
            await page.emulateMedia({ colorScheme: theme })
            await openSettled(page, world, shown)
            await page.screenshot({
              path: `${folder}${seed}/${shown.name}-${width}-${theme}.png`,
              fullPage: true,
              animations: 'disabled',
            })
          }
        })
      }
    })
  }
}
