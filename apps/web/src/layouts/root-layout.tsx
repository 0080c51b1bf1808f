import { I18nProvider } from '@cloudscape-design/components/i18n'
import messages from '@cloudscape-design/components/i18n/messages/all.en'
import { Navigate, Outlet } from 'react-router'
import { useLinkNavigation } from '../hooks/use-link-navigation.ts'
import { sessionState, useConnection } from '../lib/session.ts'
import { useStore } from '../lib/store.ts'
import { SignInPage } from '../pages/sign-in/sign-in-page.tsx'
import { paths } from '../paths.ts'

/** Above every page: the session, Cloudscape's words, and links that navigate without a reload. */
export function RootLayout() {
  const state = useStore(sessionState)
  useLinkNavigation()
  return (
    <I18nProvider locale="en" messages={[messages]}>
      {state.status === 'open' && <Outlet />}
      {state.status === 'closed' && <SignInPage error={state.error} />}
    </I18nProvider>
  )
}

/** `/` opens the connection's Region. */
export function HomeRedirect() {
  const { region } = useConnection()
  return <Navigate to={paths(region).home()} replace />
}
