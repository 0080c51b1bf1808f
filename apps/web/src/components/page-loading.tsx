import Spinner from '@cloudscape-design/components/spinner'
import { useEffect, useState } from 'react'

const PATIENCE = 250

/** Says that the page's subject is loading, unless that is over at once. */
export function PageLoading({ name }: { name: string }) {
  const [visible, setVisible] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setVisible(true), PATIENCE)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div role="status">
      <title>{`${name} · Gantry`}</title>
      {visible && (
        <>
          <Spinner /> Loading {name}
        </>
      )}
    </div>
  )
}
