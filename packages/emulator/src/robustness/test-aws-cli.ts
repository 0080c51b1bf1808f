import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** The AWS CLI of this machine, pointed at an endpoint. */
export interface AwsCli extends Disposable {
  /** `aws ecs …`: the parsed output. Rejects with what it complains of. */
  ecs(...options: string[]): Promise<unknown>
  /** `file://…` of a JSON file with this content. */
  file(content: object): string
}

/** What `aws --version` says; undefined when there is none on the PATH. */
export function findAwsCli(): string | undefined {
  try {
    return execFileSync('aws', ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim()
  } catch {
    return undefined
  }
}

export function awsCli(url: string): AwsCli {
  const folder = mkdtempSync(join(tmpdir(), 'gantry-aws-cli-'))
  const none = join(folder, 'none')
  const env = {
    ...process.env,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_REGION: 'us-east-1',
    AWS_CONFIG_FILE: none,
    AWS_SHARED_CREDENTIALS_FILE: none,
    AWS_PAGER: '',
    AWS_MAX_ATTEMPTS: '1',
  }
  let files = 0
  return {
    async ecs(...options) {
      const { stdout } = await promisify(execFile)('aws', ['ecs', ...options, '--endpoint-url', url, '--output', 'json'], { env })
      return JSON.parse(stdout) as unknown
    },
    file(content) {
      const path = join(folder, `${++files}.json`)
      writeFileSync(path, JSON.stringify(content))
      return `file://${path}`
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true }),
  }
}
