import type { ECSClient } from '@aws-sdk/client-ecs'
import { familyNames, findRevision, type Model } from './test-model.ts'
import type { Random } from './test-random.ts'

/** A command, what may come of it according to the model, and what the model makes of an acceptance. */
export interface Step {
  name: string
  /** Where to look afterwards. */
  cluster: string
  send(client: ECSClient): Promise<unknown>
  /** `ok`, and names of errors. */
  mayBe: string[]
  accepted(output: never): void
}

/** What the last look at a cluster has shown: ARNs to do something with. */
export interface Seen {
  tasks: string[]
  instances: string[]
}

/** Makes the next command of one kind: mostly one that makes sense, sometimes one that does not. */
export type Maker = (model: Model, random: Random, cluster: string, seen: Seen) => Omit<Step, 'name'>

export const nothing = () => {}
export const unless = (isGood: unknown, ...errors: string[]) => (isGood ? ['ok'] : errors)
export const someRevision = (random: Random) => `${random.pick(familyNames)}:${1 + random.below(3)}`
export const isLaunchable = (model: Model, reference: string) => findRevision(model, reference)?.isActive
