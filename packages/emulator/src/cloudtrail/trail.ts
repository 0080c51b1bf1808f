import type { JournalEntry, RequestContext } from '../edge/journal.ts'

/** One call as it is kept. Its event is made when somebody looks it up, so that a call costs no more than this object. */
export interface Call extends RequestContext {
  /** Counts the calls of one account and Region, from 0. */
  seq: number
  service: string
  operation: string
  /** Epoch milliseconds. */
  now: number
  /** ARN of the caller. */
  caller: string
  readOnly: boolean
  /** JSON of the input; absent when it was too large to keep, or too long ago. */
  request?: string
  /** JSON of the output of a write that was accepted; absent as `request` may be. */
  response?: string
  errorCode?: string
  errorMessage?: string
}

/** The latest calls of one kind, in a ring. */
interface Ring {
  /** The call number `n` stands at `n % CALLS_KEPT`. */
  calls: Call[]
  count: number
  /** Number of the oldest call whose request and response are kept. */
  detailedFrom: number
  /** Characters of the requests and responses that are kept. */
  characters: number
}

/** The API activity of one account in one Region. Reads and writes apart: a console that looks must not push out what was changed. */
export interface Trail {
  account: string
  region: string
  nextSeq: number
  reads: Ring
  writes: Ring
}

/** Of each kind, per account and Region. */
export const CALLS_KEPT = 10_000

/** Characters of requests and responses, per account and Region; the oldest calls of the kind lose theirs first. */
export const CHARACTERS_KEPT = { reads: 2 * 1024 * 1024, writes: 8 * 1024 * 1024 }

/** CloudTrail leaves larger requests and responses out of its events, too. */
export const LARGEST_DETAIL = 100 * 1024

export function emptyTrail(account: string, region: string): Trail {
  return { account, region, nextSeq: 0, reads: emptyRing(), writes: emptyRing() }
}

/** What a snapshot keeps of a trail: of reads it would cost more than they are worth. */
export function withoutReads(trail: Trail): Trail {
  return { ...trail, reads: emptyRing() }
}

const emptyRing = (): Ring => ({ calls: [], count: 0, detailedFrom: 0, characters: 0 })

/** All of a call that is known before it runs. Every member is there from the beginning: calls share one hidden class. */
export function toCall(command: JournalEntry, readOnly: boolean): Call {
  const { service, operation, now, caller, context } = command
  return {
    seq: 0,
    service,
    // The second API of Elastic Load Balancing has names of its own here only: `v2.RegisterTargets`.
    operation: operation.replace(/^v2\./, ''),
    now,
    caller,
    readOnly,
    request: undefined,
    response: undefined,
    errorCode: undefined,
    errorMessage: undefined,
    requestId: context.requestId,
    accessKeyId: context.accessKeyId,
    principalId: context.principalId,
    sourceIp: context.sourceIp,
    userAgent: context.userAgent,
  }
}

export function recordCall(trail: Trail, call: Call): void {
  if (call.request !== undefined && call.request.length > LARGEST_DETAIL) call.request = undefined
  if (call.response !== undefined && call.response.length > LARGEST_DETAIL) call.response = undefined
  call.seq = trail.nextSeq++
  const ring = call.readOnly ? trail.reads : trail.writes
  if (ring.count >= CALLS_KEPT && ring.detailedFrom <= ring.count - CALLS_KEPT) dropOldestDetail(ring)
  ring.calls[ring.count % CALLS_KEPT] = call
  ring.count += 1
  ring.characters += charactersOf(call)
  const most = call.readOnly ? CHARACTERS_KEPT.reads : CHARACTERS_KEPT.writes
  while (ring.characters > most) dropOldestDetail(ring)
}

function dropOldestDetail(ring: Ring) {
  const call = ring.calls[ring.detailedFrom % CALLS_KEPT]!
  ring.characters -= charactersOf(call)
  call.request = undefined
  call.response = undefined
  ring.detailedFrom += 1
}

const charactersOf = (call: Call) => (call.request?.length ?? 0) + (call.response?.length ?? 0)

/** The calls kept, newest first. */
export function* callsOf(trail: Trail): Generator<Call> {
  const [reads, writes] = [newestFirst(trail.reads), newestFirst(trail.writes)]
  let [read, write] = [reads.next().value, writes.next().value]
  while (read || write) {
    if (!write || (read && read.seq > write.seq)) {
      yield read!
      read = reads.next().value
    } else {
      yield write
      write = writes.next().value
    }
  }
}

function* newestFirst(ring: Ring): Generator<Call, undefined> {
  const oldest = Math.max(0, ring.count - CALLS_KEPT)
  for (let index = ring.count - 1; index >= oldest; index--) yield ring.calls[index % CALLS_KEPT]!
}
