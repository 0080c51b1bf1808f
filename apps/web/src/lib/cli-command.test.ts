import { expect, test } from 'vitest'
import { cliCommand } from './cli-command.ts'

const aws = { region: 'us-east-1' }

test('names the action and its members as the AWS CLI does', () => {
  expect(cliCommand('CreateService', { serviceName: 'web', desiredCount: 2 }, aws)).toBe(
    ['aws ecs create-service', '  --service-name web', '  --desired-count 2', '  --region us-east-1'].join(' \\\n'),
  )
})

test.each([
  ['true is a bare flag', { force: true }, '--force'],
  ['false is its negation', { force: false }, '--no-force'],
  ['texts in a list follow one another', { containerInstances: ['a1', 'b2'] }, '--container-instances a1 b2'],
  ['structures are JSON in single quotes', { overrides: { cpu: '1' } }, `--overrides '{"cpu":"1"}'`],
  ['single quotes end, escape and go on', { reason: "it's late" }, `--reason 'it'\\''s late'`],
  ['a dollar stays a dollar', { reason: '$DATE' }, `--reason '$DATE'`],
  ['nothing is said of members without a value', { cluster: 'c', reason: undefined }, '--cluster c \\\n  --region'],
])('%s', (_, input, expected) => {
  expect(cliCommand('StopTask', input, aws)).toContain(expected)
})

test('goes to another endpoint than AWS only when told so', () => {
  expect(cliCommand('ListClusters', {}, { ...aws, endpoint: 'http://127.0.0.1:8081' })).toContain(
    '--endpoint-url http://127.0.0.1:8081',
  )
  expect(cliCommand('ListClusters', {}, aws)).not.toContain('--endpoint-url')
})

test('puts a long input into one JSON document', () => {
  const overrides = { containerOverrides: [{ name: 'web', command: ['x'.repeat(900)] }] }
  const command = cliCommand('RunTask', { cluster: 'c', overrides }, aws)
  expect(command).toContain(`--cli-input-json '{"cluster":"c","overrides":{`)
  expect(command).not.toContain('--cluster')
})

test('puts a task definition into one JSON document that a shell takes as it is, however short', () => {
  const containerDefinitions = [{ name: 'web', image: 'httpd', command: ['echo', "it's"] }]
  expect(cliCommand('RegisterTaskDefinition', { family: 'web', taskRoleArn: undefined, containerDefinitions }, aws)).toBe(
    [
      'aws ecs register-task-definition',
      `  --cli-input-json '{"family":"web","containerDefinitions":[{"name":"web","image":"httpd","command":["echo","it'\\''s"]}]}'`,
      '  --region us-east-1',
    ].join(' \\\n'),
  )
})

test('calls of other services are theirs, and user data goes as one document', () => {
  expect(cliCommand('StopInstances', { InstanceIds: ['i-0a1b'] }, { region: 'us-east-1' }, 'ec2')).toBe(
    'aws ec2 stop-instances \\\n  --instance-ids i-0a1b \\\n  --region us-east-1',
  )
  expect(cliCommand('RunInstances', { MinCount: 1, MaxCount: 1 }, { region: 'us-east-1' }, 'ec2')).toContain(
    `--cli-input-json '{"MinCount":1,"MaxCount":1}'`,
  )
})
