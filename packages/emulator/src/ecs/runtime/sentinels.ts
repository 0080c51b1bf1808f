import { imageName, type ImageReference } from './image-reference.ts'

/** Names that make a container fail on purpose. The table is in the README of the emulator: "Make a container fail". */
export const COMMAND_NOT_FOUND = 'command-not-found'
export const COMMAND_NOT_EXECUTABLE = 'command-not-executable'
export const OUT_OF_MEMORY = 'out-of-memory'
export const DOES_NOT_EXIST = 'does-not-exist'
const CRASH = 'crash'

/** How an image of this name ends by itself, in spite of what it is; undefined when it is not a sentinel. */
export function findImageEnd(image: ImageReference): { after: number; exitCode: number; reason?: string } | undefined {
  const name = imageName(image)
  if (name.includes(OUT_OF_MEMORY)) return outOfMemory
  return name.includes(CRASH) ? { after: 3_000, exitCode: 1 } : undefined
}

export const outOfMemory = { after: 2_000, exitCode: 137, reason: 'OutOfMemoryError: Container killed due to memory usage' }
