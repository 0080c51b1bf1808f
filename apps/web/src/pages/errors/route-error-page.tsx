import { useRouteError } from 'react-router'
import styles from './error-page.module.css'

/** A page that could not be shown: its code did not load, or it broke. */
export function RouteErrorPage() {
  const error = useRouteError()
  const isOutdated = error instanceof TypeError && /import|module/i.test(error.message)
  return (
    <div className={styles.page} role="alert">
      <title>Error · Gantry</title>
      <h1>{isOutdated ? 'This page could not be loaded' : 'This page broke'}</h1>
      <p>
        {isOutdated
          ? 'The console may have been updated since you opened it, or its server is not running.'
          : 'That is a fault of the console. Nothing was changed by it.'}
      </p>
      {!isOutdated && (
        <p>
          <code>{error instanceof Error ? error.message : String(error)}</code>
        </p>
      )}
      <p>
        <button type="button" onClick={() => location.reload()}>
          Reload
        </button>{' '}
        <a href="/">Go to the start</a>
      </p>
    </div>
  )
}
