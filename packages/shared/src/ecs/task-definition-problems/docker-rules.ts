import type { ContainerDefinition, TaskDefinitionDocument } from '../task-definition.ts'
import { eachContainer, type Problem } from './problem.ts'

/** Options without which the log driver awslogs is refused. Source: LogConfiguration. */
const awslogsOptions = ['awslogs-group', 'awslogs-region']

/** Process limits, health checks, log drivers and host names. */
export function* dockerRules(document: TaskDefinitionDocument): Iterable<Problem> {
  for (const { container, path, label } of eachContainer(document)) {
    for (const problem of [...ulimitRules(container), ...healthCheckRules(container), ...logRules(container)])
      yield { path: [...path, ...problem.path], message: `${label}: ${problem.message}` }
    if (container.hostname && document.networkMode === 'awsvpc')
      yield { path: [...path, 'hostname'], message: `${label}: remove hostname; the network mode awsvpc does not take one.` }
  }
}

function* ulimitRules({ ulimits }: ContainerDefinition): Iterable<Problem> {
  const seen = new Set<string>()
  for (const [index, { name, softLimit, hardLimit }] of (ulimits ?? []).entries()) {
    const unlimited = (limit: number) => (limit === -1 ? Infinity : limit)
    if (softLimit !== undefined && hardLimit !== undefined && unlimited(softLimit) > unlimited(hardLimit))
      yield {
        path: ['ulimits', index, 'softLimit'],
        message: `lower softLimit of ${name ?? 'the ulimit'} to ${hardLimit}, its hardLimit, or less.`,
      }
    if (name && seen.has(name)) yield { path: ['ulimits', index, 'name'], message: `the ulimit ${name} is set twice; keep one.` }
    if (name) seen.add(name)
  }
}

function* healthCheckRules({ healthCheck }: ContainerDefinition): Iterable<Problem> {
  if (!healthCheck?.command) return
  const path = ['healthCheck', 'command']
  const [form, ...words] = healthCheck.command
  if (form !== 'CMD' && form !== 'CMD-SHELL' && form !== 'NONE')
    yield { path, message: 'begin healthCheck.command with CMD or CMD-SHELL, such as ["CMD-SHELL", "exit 0"].' }
  else if (form !== 'NONE' && words.length === 0) yield { path, message: `add the command after ${form} in healthCheck.command.` }
}

function* logRules({ logConfiguration }: ContainerDefinition): Iterable<Problem> {
  if (logConfiguration?.logDriver !== 'awslogs') return
  const missing = awslogsOptions.filter((option) => !logConfiguration.options?.[option])
  if (missing.length > 0)
    yield {
      path: ['logConfiguration', 'options'],
      message: `the log driver awslogs needs the option${missing.length > 1 ? 's' : ''} ${missing.join(' and ')}.`,
    }
}
