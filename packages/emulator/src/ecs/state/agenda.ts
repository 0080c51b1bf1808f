/** Something that will happen to the state at a known time. An item whose subject has been planned anew since is void. */
export type Due =
  | { kind: 'task'; clusterName: string; taskId: string }
  | { kind: 'service'; clusterName: string; serviceName: string }
  | { kind: 'forget-task'; clusterName: string; taskId: string }
  | { kind: 'forget-instance'; clusterName: string; instanceId: string }
  | { kind: 'agent-update'; clusterName: string; instanceId: string }
  | { kind: 'agent-silence'; clusterName: string; instanceId: string }
  | { kind: 'end-protection'; clusterName: string; taskId: string }
  | { kind: 'forget-task-definition'; family: string; revision: number }

export interface AgendaItem<What = Due> {
  dueAt: number
  /** Order of entry: breaks ties, so that the same commands replay in the same order. */
  order: number
  due: What
}

/** A binary heap, earliest first; plain data so that it can be part of a snapshot. */
export interface Agenda<What = Due> {
  heap: AgendaItem<What>[]
  entered: number
}

/** Whatever plans ahead: ECS, and the services around it. */
interface Planning<What> {
  agenda: Agenda<What>
}

export const emptyAgenda = <What = Due>(): Agenda<What> => ({ heap: [], entered: 0 })

/** When the next item is due; undefined when nothing is. The edge sets its one timer to it. */
export const nextDueAt = (state: Planning<unknown>): number | undefined => state.agenda.heap[0]?.dueAt

/** Enters an item. One that lies in the past happens next, but never before what is already due then. */
export function schedule<What>(state: Planning<What>, dueAt: number, due: What): void {
  const { heap } = state.agenda
  const item: AgendaItem<What> = { dueAt, order: state.agenda.entered++, due }
  let at = heap.length
  heap.push(item)
  while (at > 0) {
    const above = (at - 1) >> 1
    const parent = heap[above]!
    if (!isBefore(item, parent)) break
    heap[at] = parent
    at = above
  }
  heap[at] = item
}

/** Takes out the earliest item that is due at `now` or before. */
export function takeDue<What>(state: Planning<What>, now: number): AgendaItem<What> | undefined {
  const { heap } = state.agenda
  const first = heap[0]
  if (!first || first.dueAt > now) return undefined
  const last = heap.pop()!
  if (heap.length > 0) sink(heap, last)
  return first
}

/** Puts `item` at the top and moves it down to where it belongs. */
function sink<What>(heap: AgendaItem<What>[], item: AgendaItem<What>): void {
  let at = 0
  for (;;) {
    let child = 2 * at + 1
    if (child >= heap.length) break
    if (child + 1 < heap.length && isBefore(heap[child + 1]!, heap[child]!)) child++
    if (!isBefore(heap[child]!, item)) break
    heap[at] = heap[child]!
    at = child
  }
  heap[at] = item
}

const isBefore = (a: AgendaItem<unknown>, b: AgendaItem<unknown>): boolean =>
  a.dueAt < b.dueAt || (a.dueAt === b.dueAt && a.order < b.order)
