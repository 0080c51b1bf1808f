import { type LimitName, limits } from '@gantry/shared/ecs/limits'

/** Which limits of an account are enforced: none, those of the developer guide of 2015, or those of today. */
export type LimitsMode = 'off' | 'guide' | 'today'

export const limitsModes: readonly LimitsMode[] = ['off', 'guide', 'today']

/** How many of something there may be. */
export function mostOf(name: LimitName, mode: LimitsMode): number {
  if (mode === 'off') return Infinity
  const { value, guideValue = value }: { value: number; guideValue?: number } = limits[name]
  return mode === 'guide' ? guideValue : value
}
