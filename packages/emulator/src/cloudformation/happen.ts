import type { Region } from '../region/region.ts'
import type { CloudFormationDue } from './state/cloud-formation-state.ts'

/** Lets one thing happen that has fallen due. */
export function happenInCloudFormation(_region: Region, _due: CloudFormationDue, _dueAt: number): void {}
