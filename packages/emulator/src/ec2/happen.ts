import type { Region } from '../region/region.ts'
import type { Ec2Due } from './state/ec2-state.ts'

/** Lets one thing happen that has fallen due. */
export function happenInEc2(_region: Region, _due: Ec2Due, _dueAt: number): void {}
