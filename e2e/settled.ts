import type { Page } from '@playwright/test'
import type { ConsolePage } from './pages.ts'
import type { World } from './world.ts'

/** Opens a page of the console and waits until everything on it has been read. */
export async function openSettled(page: Page, world: World, { address, heading }: ConsolePage): Promise<void> {
  await page.goto(world.url + (typeof address === 'string' ? address : await address(world)))
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
  await page.waitForLoadState('networkidle')
}
