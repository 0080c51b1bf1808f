import { clusterNames, type Model } from './test-model.ts'
import {
  createCluster,
  deleteCluster,
  deregisterInstance,
  deregisterTaskDefinition,
  registerInstance,
  registerTaskDefinition,
  updateInstances,
} from './test-model-fleet.ts'
import { createService, deleteService, runTask, startTask, stopTask, updateService } from './test-model-services.ts'
import type { Maker, Seen, Step } from './test-model-step.ts'
import type { Random } from './test-random.ts'

/** The next command: mostly what makes sense, sometimes what does not. */
export function nextStep(model: Model, random: Random, cluster: string, seen: Seen): Step {
  const maker = random.pick(makers)
  return { name: `${maker.name} in ${cluster}`, ...maker(model, random, cluster, seen) }
}

/** What there is to begin with: clusters with two instances each, task definitions. */
export function* firstSteps(model: Model, random: Random): Generator<Step> {
  const nothing: Seen = { tasks: [], instances: [] }
  for (const cluster of clusterNames) {
    for (const maker of [createCluster, registerInstance, registerInstance]) {
      yield { name: `${maker.name} in ${cluster}`, ...maker(model, random, cluster, nothing) }
    }
  }
  for (let number = 0; number < 8; number++) {
    yield { name: 'registerTaskDefinition', ...registerTaskDefinition(model, random, 'default', nothing) }
  }
}

/** How often each comes is how often it stands here. */
const makers: Maker[] = [
  createCluster,
  deleteCluster,
  registerTaskDefinition,
  registerTaskDefinition,
  deregisterTaskDefinition,
  registerInstance,
  registerInstance,
  registerInstance,
  deregisterInstance,
  updateInstances,
  updateInstances,
  createService,
  createService,
  createService,
  updateService,
  updateService,
  updateService,
  updateService,
  deleteService,
  runTask,
  runTask,
  startTask,
  stopTask,
  stopTask,
]
