import { Suspense, lazy } from 'react'
import { dismissNotification, notifications } from '../lib/notifications.ts'
import { useStore } from '../lib/store.ts'

const Flashbar = lazy(() => import('@cloudscape-design/components/flashbar'))

/** Messages about what was done, newest first. The bar's code is loaded with the first message. */
export function Flashes() {
  const messages = useStore(notifications)
  if (messages.length === 0) return null
  return (
    <Suspense fallback={null}>
      <div style={{ marginBottom: 16 }}>
        <Flashbar
          items={messages.map(({ id, type, text, link }) => ({
            id: String(id),
            type,
            content: (
              <>
                {text} {link && <a href={link.href}>{link.text}</a>}
              </>
            ),
            dismissible: true,
            dismissLabel: 'Dismiss this message',
            onDismiss: () => dismissNotification(id),
          }))}
        />
      </div>
    </Suspense>
  )
}
