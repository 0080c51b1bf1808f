import { createStore } from './store.ts'
import { readStored, writeStored } from './stored.ts'

export type Theme = 'light' | 'dark'

const KEY = 'gantry.theme'

/** The theme on the screen. `public/theme.js` put it there before the first paint. */
export const theme = createStore<Theme>(document.body.classList.contains('awsui-dark-mode') ? 'dark' : 'light')

/** Keeps the user's choice; from then on the system's preference no longer counts. */
export function chooseTheme(chosen: Theme): void {
  writeStored(KEY, chosen)
  show(chosen)
}

/** Follows the system's preference as long as the user has not chosen. */
export function followSystemTheme(): void {
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', (event) => {
    if (readStored(KEY) === undefined) show(event.matches ? 'dark' : 'light')
  })
}

function show(next: Theme): void {
  document.body.classList.toggle('awsui-dark-mode', next === 'dark')
  theme.set(next)
}
