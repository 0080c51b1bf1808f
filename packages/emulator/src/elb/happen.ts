import type { Region } from '../region/region.ts'
import type { ElbDue } from './state/elb-state.ts'

/** Lets one thing happen that has fallen due. */
export function happenInElb(_region: Region, _due: ElbDue, _dueAt: number): void {}
