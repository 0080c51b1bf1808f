import type { Region } from './region.ts'

/** Carries what ECS wants of the load balancers to them, and what they find out of its containers back, as of `now`. */
export function settle(_region: Region, _now: number): void {}
