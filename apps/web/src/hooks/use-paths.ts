import { useMemo } from 'react'
import { useParams } from 'react-router'
import { type Paths, paths } from '../paths.ts'

/** The addresses of the Region in the URL. */
export function usePaths(): Paths {
  const region = useRegion()
  return useMemo(() => paths(region), [region])
}

/** The Region in the URL. Only pages below `/:region` may ask. */
export function useRegion(): string {
  return useRequiredParam('region')
}

/** A parameter of the address that the route guarantees. */
export function useRequiredParam(name: string): string {
  const value = useParams()[name]
  if (value === undefined) throw new Error(`This page's address has no :${name}`)
  return value
}
