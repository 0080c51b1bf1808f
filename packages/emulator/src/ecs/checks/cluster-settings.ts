import type { ClusterSetting } from '@aws-sdk/client-ecs'
import { invalidParameter } from '../../protocol/aws-error.ts'
import type { Cluster } from '../state/state.ts'

const VALUES = ['enabled', 'disabled', 'enhanced']

/** Source: ClusterSetting in the Amazon ECS API Reference: containerInsights is the only one there is. */
export function checkClusterSettings(settings: readonly ClusterSetting[] = []): void {
  for (const { name, value = '' } of settings) {
    if (!name) throw invalidParameter('A cluster setting needs a name.')
    if (!VALUES.includes(value)) {
      throw invalidParameter(`The value of ${name} should be one of [${VALUES.join(',')}], but was '${value}'.`)
    }
  }
}

/** The settings of a cluster with those of a request over them. */
export function mergeClusterSettings(present: Cluster['settings'], asked: readonly ClusterSetting[] = []): Cluster['settings'] {
  const values = new Map(present.map(({ name, value }) => [name, value]))
  for (const { name = '', value = '' } of asked) values.set(name, value)
  return [...values].map(([name, value]) => ({ name, value }))
}
