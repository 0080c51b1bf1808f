import { type AgentConfig, secretKeys, setParameters } from './agent-parameters.ts'

const FILE = '/etc/ecs/ecs.config'
const IMAGE = 'amazon/amazon-ecs-agent:latest'

/** The file `/etc/ecs/ecs.config`, secrets included: it belongs into a private bucket or onto the instance. Values stand as they are, without quotes. */
export function ecsConfigText(config: AgentConfig): string {
  return setParameters(config)
    .map(({ parameter, value }) => `${parameter.key}=${value}\n`)
    .join('')
}

/** A user-data script that configures the agent at launch. Secrets are left out: every process on the instance can read user data. */
export function userDataText(config: AgentConfig): string {
  const lines = setParameters(config).filter(({ parameter }) => !parameter.isSecret)
  // A format without its data only stops the agent.
  const isComplete = !secretKeys(config).includes('ECS_ENGINE_AUTH_DATA')
  const texts = lines
    .filter(({ parameter }) => isComplete || parameter.key !== 'ECS_ENGINE_AUTH_TYPE')
    .map(({ parameter, value }) => `${parameter.key}=${value}`)
  const [only] = texts
  if (texts.length === 0 || only === undefined) return '#!/bin/bash\n'
  if (texts.length === 1) return `#!/bin/bash\necho ${quote(only)} >> ${FILE}\n`
  // The quoted delimiter keeps the shell from reading anything into the values.
  return ['#!/bin/bash', `cat <<'EOF' >> ${FILE}`, ...texts, 'EOF', ''].join('\n')
}

/** A user-data script that fetches the file from S3, which the instance role must be allowed to read. */
export function s3UserDataText(location: string): string {
  return ['#!/bin/bash', 'yum install -y aws-cli', `aws s3 cp ${quote(location)} ${FILE}`, ''].join('\n')
}

/** What must be changed about the S3 address of an `ecs.config`. Source: "Bucket naming rules" in the Amazon S3 User Guide. */
export function s3LocationProblem(location: string): string | undefined {
  const isAddress = /^s3:\/\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\/\S+$/.test(location) && !location.endsWith('/')
  return isAddress ? undefined : 'Write it like s3://my-private-bucket/ecs.config.'
}

/** What the instance role needs besides its managed policy: to read that one file. */
export function s3ReadPolicyText(location: string, partition: string): string {
  const Resource = `arn:${partition}:s3:::${location.replace('s3://', '')}`
  return JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource }] }, null, 2)
}

/** The command that starts the agent on an AMI that does not bring it. Secrets come from the file, not from the command line. */
export function dockerRunText(config: AgentConfig): string {
  const own = { ECS_LOGFILE: '/log/ecs-agent.log', ECS_LOGLEVEL: 'info', ECS_DATADIR: '/data' }
  const variables = setParameters({ ...own, ...withoutEmpty(config) })
  const isSecret = secretKeys(config).length > 0
  const fromFile = new Set(isSecret ? setParameters(config).map(({ parameter }) => parameter.key) : [])
  const options = variables
    .filter(({ parameter }) => !fromFile.has(parameter.key))
    .map(({ parameter, value }) => `-e ${quote(`${parameter.key}=${value}`)}`)
  return [
    'sudo docker run --name ecs-agent -d',
    '-v /var/run/docker.sock:/var/run/docker.sock',
    '-v /var/log/ecs:/log -p 127.0.0.1:51678:51678',
    '-v /var/lib/ecs/data:/data',
    ...(isSecret ? [`--env-file ${FILE}`] : []),
    ...options,
    IMAGE,
  ].join(' \\\n  ')
}

function withoutEmpty(config: AgentConfig): AgentConfig {
  return Object.fromEntries(setParameters(config).map(({ parameter, value }) => [parameter.key, value]))
}

/** Single quotes keep everything but themselves. */
function quote(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}
