import { answerIntrospection, type IntrospectionReply } from '../agent/introspection.ts'
import type { AccessKey } from '../auth/access-keys.ts'
import type { LimitsMode } from '../ecs/limits/limits-mode.ts'
import type { EcsState } from '../ecs/state/state.ts'
import { AwsError } from '../protocol/aws-error.ts'
import type { Clock } from './clock.ts'
import type { Journal, JournalEntry, RequestContext } from './journal.ts'
import { getService } from './services.ts'
import { StartError } from './start-error.ts'
import { createWorld, type World } from './world.ts'

/** A request whose signature has been verified. */
export type Command = Omit<JournalEntry, 'now'>

/** Runs commands in the order of their arrival and keeps the accepted ones. */
export interface Commands {
  /**
   * The body of the reply. It resolves when everything the reply tells of is on disk: the commands of one turn of the event
   * loop share one commit. Rejects with an AwsError when the command is refused.
   */
  submit(command: Command): Promise<string>
  /** The same at a time in the past, for seeds: not before the command before it. The reply is there before its commit. */
  submitAt(command: Command, now: number): { reply: string; committed: Promise<void> }
  /** Keeps a call that was refused before it ran as API activity. */
  recordRefusal(command: Command, error: AwsError): void
  /** The active access key of this id. */
  findAccessKey(id: string): AccessKey | undefined
  /** What the agent of an emulated container instance answers now. */
  introspect(url: string): IntrospectionReply
  /** What ECS remembers, by account and Region, up to now. Not to be changed. */
  ecsStates(): Iterable<EcsState>
  isEmpty(): boolean
  /** Forgets everything. */
  clear(): void
  close(): void
}

/** Commands after which the state is written as a whole and the journal begins anew. */
const COMMANDS_PER_SNAPSHOT = 10_000

interface Waiting {
  resolve: () => void
  reject: (error: unknown) => void
}

/** Reads the journal, brings the clock and the state to where they were, and goes on from there. */
export function openCommands(journal: Journal, clock: Clock, limits: LimitsMode = 'today'): Commands {
  let memory: Memory | undefined = load(journal)
  let uncommitted: JournalEntry[] = []
  let waiting: Waiting[] = []
  clock.notBefore(memory.lastTime)
  plan()

  function current(): Memory {
    memory ??= load(journal)
    return memory
  }

  function plan() {
    clock.setAlarm(memory?.world.nextDue(), () => {
      memory?.world.advance(clock.now())
      plan()
    })
  }

  function run(entry: JournalEntry): string {
    const { world } = current()
    try {
      return world.run(entry, limits)
    } catch (error) {
      // A defect may have left the state half changed: what the journal says is the truth.
      if (!(error instanceof AwsError)) forgetUncommitted(error)
      throw error
    }
  }

  function forgetUncommitted(error: unknown) {
    for (const { reject } of waiting) reject(error)
    uncommitted = []
    waiting = []
    memory = undefined
  }

  function commit() {
    if (waiting.length === 0) return
    try {
      journal.append(uncommitted)
    } catch (error) {
      forgetUncommitted(
        new AwsError(
          'ServerException',
          `The change could not be written to disk and was not made: ${(error as Error).message}.`,
          500,
        ),
      )
      return
    }
    for (const { resolve } of waiting) resolve()
    const written = current()
    written.commandsSinceSnapshot += uncommitted.length
    written.isEmpty = false
    uncommitted = []
    waiting = []
    if (written.commandsSinceSnapshot >= COMMANDS_PER_SNAPSHOT) saveSnapshot(written)
  }

  function saveSnapshot(written: Memory) {
    try {
      journal.saveSnapshot(written.world.toSnapshot(), clock.now())
      written.commandsSinceSnapshot = 0
    } catch {
      // A full disk. Nothing is lost: the commands are in the journal, and the next ones try again.
    }
  }

  function submitAt(command: Command, now: number) {
    const context: RequestContext = limits === 'guide' ? { ...command.context, limits } : command.context
    const entry = { ...command, context, now }
    const reply = run(entry)
    plan()
    if (getService(command.service).getOperation(command.operation).writes) uncommitted.push(entry)
    // A read waits too: it may have seen what is not on disk yet.
    return { reply, committed: uncommitted.length > 0 ? nextCommit() : Promise.resolve() }
  }

  function ecsStates() {
    const { world } = current()
    world.advance(clock.now())
    return world.ecsStates()
  }

  function nextCommit(): Promise<void> {
    if (waiting.length === 0) setImmediate(commit)
    return new Promise((resolve, reject) => waiting.push({ resolve, reject }))
  }

  return {
    async submit(command) {
      const { reply, committed } = submitAt(command, clock.now())
      await committed
      return reply
    },
    submitAt,
    recordRefusal: (command, error) => current().world.recordRefusal({ ...command, now: clock.now() }, error),
    findAccessKey: (id) => current().world.findAccessKey(id),
    introspect: (url) => answerIntrospection(ecsStates(), url),
    ecsStates,
    isEmpty: () => current().isEmpty && uncommitted.length === 0,
    clear() {
      // Those of this turn have been answered in thought: they must not come after the end.
      commit()
      journal.clear()
      memory = undefined
      plan()
    },
    close() {
      clock.setAlarm(undefined, () => {})
      commit()
      if (memory && memory.commandsSinceSnapshot > 0) saveSnapshot(memory)
      journal.close()
    },
  }
}

interface Memory {
  world: World
  /** Emulated time of the last thing known to have happened. */
  lastTime: number
  commandsSinceSnapshot: number
  isEmpty: boolean
}

function load(journal: Journal): Memory {
  const snapshot = journal.readSnapshot()
  const memory: Memory = {
    world: createWorld(snapshot?.bytes),
    lastTime: snapshot?.now ?? 0,
    commandsSinceSnapshot: 0,
    isEmpty: snapshot === undefined,
  }
  for (const row of journal.readRows(snapshot?.seq ?? 0)) {
    try {
      memory.world.run(row)
    } catch (error) {
      throw new StartError(
        `Command ${row.seq} of the journal (${row.operation}) cannot be run again: ${(error as Error).message}`,
      )
    }
    memory.lastTime = row.now
    memory.commandsSinceSnapshot += 1
    memory.isEmpty = false
  }
  return memory
}
