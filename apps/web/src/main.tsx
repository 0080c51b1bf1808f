import '@cloudscape-design/global-styles/index.css'
import './styles/global.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider, createBrowserRouter } from 'react-router'
import { openSession } from './lib/session.ts'
import { followSystemTheme } from './lib/theme.ts'
import { routes } from './routes.tsx'

// The session and the first page's code are fetched at the same time.
void openSession()
followSystemTheme()
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <RouterProvider router={createBrowserRouter(routes)} />
  </StrictMode>,
)
