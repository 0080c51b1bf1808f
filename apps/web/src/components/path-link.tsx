import type { ReactNode } from 'react'
import { usePaths } from '../hooks/use-paths.ts'
import type { Paths } from '../paths.ts'

/** A link whose address is asked of the path builder; for places that do not know the Region, such as columns. */
export function PathLink({ to, children }: { to: (paths: Paths) => string; children: ReactNode }) {
  return <a href={to(usePaths())}>{children}</a>
}
