import { imageName, type ImageReference } from './image-reference.ts'

/**
 * Names that make a container fail, so that every failure can be provoked by hand, without changing the emulator:
 *
 * | write                                              | get                                                       |
 * | image `does-not-exist`, `my/does-not-exist`        | CannotPullContainerError: pull access denied              |
 * | any image with the tag `missing`                   | CannotPullContainerError: manifest unknown                |
 * | an image of a registry that is not known below     | CannotPullContainerError: no such host                    |
 * | command `command-not-found`, or one with a space   | CannotStartContainerError, exit code 127                  |
 * | `command-not-found` inside `sh -c`                 | the container runs, exit code 127                         |
 * | image or command `out-of-memory`                   | OutOfMemoryError after 2 seconds, exit code 137           |
 * | health check `CMD-SHELL, exit 1` (or `CMD, false`)  | UNHEALTHY after the start period and all retries          |
 * | image `crash`, `my/crash-loop`                     | runs for 3 seconds, exit code 1                           |
 */
export const COMMAND_NOT_FOUND = 'command-not-found'
export const OUT_OF_MEMORY = 'out-of-memory'

const knownRegistries = [
  /^(.+\.)?docker\.io$/,
  /^\d{12}\.dkr\.ecr(-fips)?\.[a-z0-9-]+\.amazonaws\.com(\.cn)?$/,
  /^public\.ecr\.aws$/,
  /^quay\.io$/,
  /^(.+\.)?gcr\.io$/,
  /^.+-docker\.pkg\.dev$/,
  /^ghcr\.io$/,
  /^registry\.k8s\.io$/,
  /^registry\.gitlab\.com$/,
  /^mcr\.microsoft\.com$/,
  /^docker\.elastic\.co$/,
]

/** Why an image cannot be pulled, in Docker's words; undefined when it can. */
export function findPullFailure(image: ImageReference): string | undefined {
  const { registry, repository, tag } = image
  const host = registry.replace(/:\d+$/, '')
  if (!knownRegistries.some((known) => known.test(host))) {
    return pullError(`Get "https://${registry}/v2/": dial tcp: lookup ${host}: no such host`)
  }
  if (imageName(image).includes('does-not-exist')) {
    const name = repository.replace(/^library\//, '')
    return pullError(
      `pull access denied for ${name}, repository does not exist or may require 'docker login': ` +
        'denied: requested access to the resource is denied',
    )
  }
  if (tag === 'missing') {
    return pullError(`manifest for ${repository.replace(/^library\//, '')}:${tag} not found: manifest unknown: manifest unknown`)
  }
  return undefined
}

/** Why a program cannot be started directly, in Docker's words; undefined when it can. */
export function findStartFailure(program: string): { reason: string; exitCode: number } | undefined {
  if (program !== COMMAND_NOT_FOUND && !/\s/.test(program)) return undefined
  return {
    reason:
      'CannotStartContainerError: Error response from daemon: failed to create shim task: OCI runtime create failed: ' +
      `runc create failed: unable to start container process: exec: "${program}": executable file not found in $PATH: unknown`,
    exitCode: 127,
  }
}

/** How an image of this name ends by itself, in spite of what it is; undefined when it is not a sentinel. */
export function findImageEnd(image: ImageReference): { after: number; exitCode: number; reason?: string } | undefined {
  const name = imageName(image)
  if (name.includes(OUT_OF_MEMORY)) return outOfMemory
  return name.includes('crash') ? { after: 3_000, exitCode: 1 } : undefined
}

export const outOfMemory = { after: 2_000, exitCode: 137, reason: 'OutOfMemoryError: Container killed due to memory usage' }

const pullError = (text: string): string => `CannotPullContainerError: Error response from daemon: ${text}`
