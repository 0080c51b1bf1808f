import Button, { type ButtonProps } from '@cloudscape-design/components/button'
import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react'

interface LoadedOnClickProps {
  label: string
  iconName: ButtonProps['iconName']
  /** A lazy component that has a button of its own, which looks like this one. */
  children: ReactNode
}

/** Stands for a button whose menu or dialog is heavy and rarely used: the code of it comes with the first click. */
export function LoadedOnClick({ label, iconName, children }: LoadedOnClickProps) {
  const [wanted, setWanted] = useState(false)
  const button = <Button variant="icon" iconName={iconName} ariaLabel={label} loading={wanted} onClick={() => setWanted(true)} />
  if (!wanted) return button
  return (
    <Suspense fallback={button}>
      <PassClickOn>{children}</PassClickOn>
    </Suspense>
  )
}

/** The real button has just taken the place of ours: it gets the focus and the click. */
function PassClickOn({ children }: { children: ReactNode }) {
  const place = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const button = place.current?.querySelector('button')
    button?.focus()
    button?.click()
  }, [])
  return <span ref={place}>{children}</span>
}
