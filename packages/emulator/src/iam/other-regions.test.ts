import { expect, test } from 'vitest'
import { manualClock } from '../edge/clock.ts'
import { type Commands, openCommands } from '../edge/commands.ts'
import { openJournal } from '../edge/journal.ts'
import { loadService } from '../edge/services.ts'
import { testAuthor } from '../edge/test-author.ts'
import { allowing, trusting } from './test-iam.ts'

const REGION = 'eu-west-1'
const [RoleName, InstanceProfileName, PolicyName] = ['ecsInstanceRole', 'ecsInstanceRole', 'ecs']

const asks = (commands: Commands, service: string, operation: string, parameters: Record<string, string> = {}) => {
  const region = service === 'iam' ? 'us-east-1' : REGION
  const input = service === 'ecs' ? '{}' : new URLSearchParams(parameters).toString()
  return commands.submit({ ...testAuthor, region, service, operation, input })
}

test('what a policy allowed in another Region before it went has happened, when the journal is read again too', async () => {
  await Promise.all(['iam', 'ec2'].map(loadService))
  const journal = openJournal(undefined)
  const clock = manualClock(Date.UTC(2026, 0, 2))
  const commands = openCommands(journal, clock)
  await asks(commands, 'iam', 'CreateRole', { RoleName, AssumeRolePolicyDocument: trusting('ec2.amazonaws.com') })
  await asks(commands, 'iam', 'PutRolePolicy', { RoleName, PolicyName, PolicyDocument: allowing('ecs:*') })
  await asks(commands, 'iam', 'CreateInstanceProfile', { InstanceProfileName })
  await asks(commands, 'iam', 'AddRoleToInstanceProfile', { InstanceProfileName, RoleName })
  const images = await asks(commands, 'ec2', 'DescribeImages', { 'Filter.1.Name': 'name', 'Filter.1.Value.1': 'amzn2-ami-ecs-*' })
  const ImageId = /<imageId>(ami-[0-9a-f]+)</.exec(images)![1]!
  await asks(commands, 'ec2', 'RunInstances', {
    ImageId,
    MinCount: '1',
    MaxCount: '1',
    'IamInstanceProfile.Name': InstanceProfileName,
  })
  await clock.advance(120_000)
  await asks(commands, 'iam', 'DeleteRolePolicy', { RoleName, PolicyName })
  await clock.advance(120_000)

  const before = await asks(commands, 'ecs', 'ListContainerInstances')
  expect(before).toContain(`arn:aws:ecs:${REGION}:`)
  const again = openCommands(journal, manualClock(clock.now()))
  expect(await asks(again, 'ecs', 'ListContainerInstances')).toBe(before)
  journal.close()
})
