import type { Region } from '../region/region.ts'
import type { AutoScalingDue } from './state/auto-scaling-state.ts'

/** Lets one thing happen that has fallen due. */
export function happenInAutoScaling(_region: Region, _due: AutoScalingDue, _dueAt: number): void {}
