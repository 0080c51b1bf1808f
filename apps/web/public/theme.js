// Runs before the first paint, so that nobody sees the wrong theme for a moment. src/lib/theme.ts does the rest.
try {
  const chosen = JSON.parse(localStorage.getItem('gantry.theme') ?? 'null')
  const dark = chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
  document.body.classList.toggle('awsui-dark-mode', dark)
} catch {
  // Storage is forbidden: the light theme it is.
}
