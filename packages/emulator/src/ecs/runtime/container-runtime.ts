/** What a container is told: the definition, with the task's overrides applied. */
export interface ContainerSpec {
  image: string
  entryPoint: string[]
  command: string[]
  environment: Record<string, string>
  /** Names or ARNs of the secrets that its environment asks for. */
  secrets: string[]
  /** The log group that has to be there (`awslogs` without `awslogs-create-group`). */
  logGroup?: string
  /** `CMD` or `CMD-SHELL` and what follows; times in milliseconds. */
  healthCheck?: { command: string[]; interval: number; timeout: number; retries: number; startPeriod: number }
  /** Milliseconds between SIGTERM and SIGKILL. */
  stopTimeout: number
}

/** What a container does, and when, counted in milliseconds. */
export interface ContainerPlan {
  /** Why the image cannot be pulled, in Docker's words. */
  pullFails?: string
  /** Why what it needs beside its image cannot be prepared: then the whole task does not start. */
  resourcesFail?: string
  /** Why the container cannot be created or started, in Docker's words, the exit code that Docker notes, and when that is known. */
  startFails?: { reason: string; exitCode?: number; after?: number }
  /** How it ends when nobody stops it; absent: it runs for ever. */
  ends?: { after: number; exitCode: number; reason?: string }
  /** When its health check has a result, and which; absent: it has none. */
  health?: { after: number; status: 'HEALTHY' | 'UNHEALTHY' }
  /** What SIGTERM does to it. */
  onStop: { takes: number; exitCode: number }
}

/** Runs containers. The simulated one decides from the definition alone, so that time can be replayed. */
export type ContainerRuntime = (spec: ContainerSpec) => ContainerPlan
