import { pagesOf, widths } from './pages.ts'
import { openSettled } from './settled.ts'
import { violationsOf } from './violations.ts'
import { expect, test } from './world.ts'

for (const seed of ['empty', 'demo'] as const) {
  test.describe(`with the seed ${seed}`, () => {
    test.use({ seed })
    for (const shown of pagesOf[seed]) {
      test(`${shown.name} has no violation, wide and narrow, light and dark`, async ({ signedIn: page, world }) => {
        await openSettled(page, world, shown)
        expect.soft(await violationsOf(page), 'wide').toEqual([])
        await page.emulateMedia({ colorScheme: 'dark' })
        // A theme changes nothing but colours.
        expect.soft(await violationsOf(page, ['color-contrast']), 'dark').toEqual([])
        await page.setViewportSize(widths.narrow)
        expect.soft(await violationsOf(page), 'dark and narrow').toEqual([])
      })
    }
  })
}

test('the sign-in page has no violation', async ({ page, world }) => {
  await page.goto(world.url)
  await page.getByRole('heading', { name: 'Sign in to Gantry' }).waitFor()
  expect(await violationsOf(page)).toEqual([])
})
