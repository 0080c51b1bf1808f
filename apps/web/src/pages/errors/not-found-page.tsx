import Button from '@cloudscape-design/components/button'
import { useLocation } from 'react-router'
import styles from './error-page.module.css'

/** An address that the console does not have. */
export function NotFoundPage() {
  const { pathname } = useLocation()
  return (
    <div className={styles.page}>
      <title>No such page · Gantry</title>
      <h1>There is no page at this address</h1>
      <p>
        <code>{pathname}</code> leads nowhere.
      </p>
      {/* Cloudscape's, like every button: with it the colours are in the first style sheet, also for the page that signs in. */}
      <Button href="/">Go to the start</Button>
    </div>
  )
}
