/** Something that will happen to the state at a known time. */
export type Due =
  | { kind: 'task'; clusterName: string; taskId: string; version: number }
  | { kind: 'container'; clusterName: string; taskId: string; containerName: string; version: number }
  | { kind: 'service'; clusterName: string; serviceName: string }
  | { kind: 'forget-task'; clusterName: string; taskId: string }
  | { kind: 'forget-instance'; clusterName: string; instanceId: string }

export interface AgendaItem {
  dueAt: number
  /** Order of entry: breaks ties, so that the same commands replay in the same order. */
  order: number
  due: Due
}

/** A binary heap, earliest first; plain data so that it can be part of a snapshot. */
export interface Agenda {
  heap: AgendaItem[]
  entered: number
}
