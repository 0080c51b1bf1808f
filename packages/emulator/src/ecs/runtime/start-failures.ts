import type { ContainerPlan, ContainerSpec } from './container-runtime.ts'
import { imageName, type ImageReference } from './image-reference.ts'
import { COMMAND_NOT_EXECUTABLE, COMMAND_NOT_FOUND, DOES_NOT_EXIST } from './sentinels.ts'

const CANNOT_CREATE = 'cannot-create'
const NEVER_STARTS = 'never-starts'

/** Why what a container needs beside its image cannot be prepared, in ECS's words; undefined when it can. */
export function findResourceFailure({ secrets }: ContainerSpec): string | undefined {
  const missing = secrets.find((secret) => secret.includes(DOES_NOT_EXIST))
  if (missing === undefined) return undefined
  const why = missing.includes(':secretsmanager:')
    ? `unable to retrieve secret from asm: service call has been retried 1 time(s): failed to fetch secret ${missing} from ` +
      "secrets manager: ResourceNotFoundException: Secrets Manager can't find the specified secret."
    : `unable to retrieve secrets from ssm: service call has been retried 1 time(s): invalid ssm parameters: ${missing}`
  return `ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: ${why}`
}

/** Why a container cannot be created or started, in Docker's words and the agent's; undefined when it can. */
export function findStartFailure(
  image: ImageReference,
  argv: string[] | undefined,
  { logGroup }: ContainerSpec,
): ContainerPlan['startFails'] {
  const name = imageName(image)
  if (name.includes(CANNOT_CREATE)) return { reason: `CannotCreateContainerError: Error response from daemon: ${noSpace}` }
  if (name.includes(NEVER_STARTS)) return neverStarts
  if (logGroup?.includes(DOES_NOT_EXIST))
    return { reason: `CannotStartContainerError: Error response from daemon: ${noLogGroup}` }
  const program = argv?.[0]
  if (program === COMMAND_NOT_FOUND || (program && /\s/.test(program))) {
    return { reason: notRun(program, 'executable file not found in $PATH'), exitCode: 127 }
  }
  return program === COMMAND_NOT_EXECUTABLE ? { reason: notRun(program, 'permission denied'), exitCode: 126 } : undefined
}

const noSpace =
  'devmapper: Thin Pool has 4350 free data blocks which is less than minimum required 4454 free data blocks. ' +
  'Create more free space in thin pool or use dm.min_free_space option to change behavior'

const noLogGroup =
  'failed to initialize logging driver: failed to create Cloudwatch log stream: ResourceNotFoundException: ' +
  'The specified log group does not exist.'

/** The agent gives Docker three minutes to start a container. */
const neverStarts = {
  after: 180_000,
  reason: 'DockerTimeoutError: Could not transition to started; timed out after waiting 3m0s',
}

const notRun = (program: string, why: string): string =>
  'CannotStartContainerError: Error response from daemon: failed to create shim task: OCI runtime create failed: ' +
  `runc create failed: unable to start container process: exec: "${program}": ${why}: unknown`
