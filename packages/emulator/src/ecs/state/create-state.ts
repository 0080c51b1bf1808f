import { emptyAgenda } from './agenda.ts'
import type { Cluster, EcsState } from './state.ts'

/** An account that has nothing in one Region. The seed decides every id and every random choice that follows. */
export function createState(options: { account: string; region: string; seed: number; now: number }): EcsState {
  return {
    account: options.account,
    region: options.region,
    now: options.now,
    random: options.seed | 0,
    agenda: emptyAgenda(),
    clusters: new Map(),
    families: new Map(),
    accountSettings: new Map(),
  }
}

/** An ACTIVE cluster that has nothing in it; the caller enters it in `state.clusters`. */
export function emptyCluster(name: string, arn: string, createdAt: number): Cluster {
  return {
    name,
    arn,
    status: 'ACTIVE',
    createdAt,
    settings: [],
    tags: [],
    instances: new Map(),
    services: new Map(),
    tasks: new Map(),
    runningTaskIds: new Set(),
    stoppedTaskIds: new Set(),
    clientTokens: new Map(),
    scheduling: { running: 0, pending: 0, groups: new Map(), waiting: new Set() },
  }
}
