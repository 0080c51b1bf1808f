/** A command of a seed: what an SDK would send, and when. */
export interface SeedCommand {
  /** By credential scope; ECS when absent. */
  service?: string
  operation: string
  input: object
  /** Milliseconds after the beginning of the seed; not before the command before it. */
  at: number
}

/** The commands one after another; each `yield` gives the reply as an object, of services that speak JSON. */
export type SeedCommands = Generator<SeedCommand, void, unknown>

/** Something to begin with. Its commands are journalled like any others. */
export interface Seed {
  /** How long before the start of the emulator it begins, in milliseconds. */
  span: number
  /** The services besides ECS that its commands go to. */
  services: readonly string[]
  commands(): SeedCommands
}

export const SECOND = 1000
export const MINUTE = 60 * SECOND
