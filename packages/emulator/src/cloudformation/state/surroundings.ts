import { type ArnScope, partitionOf } from '@gantry/shared/ecs/arn'
import type { Region } from '../../region/region.ts'
import type { Surroundings } from '../template/scope.ts'
import type { Stack } from './cloud-formation-state.ts'

export function stackArn({ account, region }: ArnScope, name: string, uuid: string): string {
  return `arn:${partitionOf(region)}:cloudformation:${region}:${account}:stack/${name}/${uuid}`
}

/** What the pseudo parameters of a stack tell. */
export function surroundingsOf({ state: { account, region } }: Region, { name, id }: Pick<Stack, 'name' | 'id'>): Surroundings {
  return { account, region, stackName: name, stackId: id }
}
