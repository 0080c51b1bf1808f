import { useParams } from 'react-router'
import { ApiProvider } from '../api.tsx'
import { NotFoundPage } from '../pages/errors/not-found-page.tsx'
import { isRegion } from '../paths.ts'
import { Shell } from './shell.tsx'

/** One Region: its own cache, so that nothing of another Region can be shown by mistake. */
export function RegionLayout() {
  const { region } = useParams()
  if (!isRegion(region)) return <NotFoundPage />
  return (
    <ApiProvider key={region} region={region}>
      <Shell />
    </ApiProvider>
  )
}
