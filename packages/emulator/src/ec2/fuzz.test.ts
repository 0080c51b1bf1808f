import fc from 'fast-check'
import { expect, test } from 'vitest'
import { manualClock } from '../edge/clock.ts'
import { openCommands } from '../edge/commands.ts'
import { openJournal } from '../edge/journal.ts'
import { loadService } from '../edge/services.ts'
import { testAuthor } from '../edge/test-author.ts'
import { AwsError } from '../protocol/aws-error.ts'
import { imagesOf } from './images.ts'
import { ec2Operations } from './operations.ts'

const members =
  'ImageId MinCount MaxCount InstanceType KeyName SubnetId VpcId GroupId GroupName GroupDescription CidrBlock CidrIp IpProtocol FromPort ' +
  'ToPort InstanceId InstanceId.1 Filter.1.Name Filter.1.Value.1 MaxResults NextToken Tag.1.Key Tag.1.Value ResourceId.1 RouteTableId ' +
  'GatewayId InternetGatewayId DestinationCidrBlock AssociationId LaunchTemplateName LaunchTemplateId LaunchTemplateVersion.1 ' +
  'LaunchTemplateData.InstanceType LaunchTemplate.LaunchTemplateName LaunchTemplate.Version NetworkInterface.1.SubnetId UserData ' +
  'IpPermissions.1.IpProtocol IpPermissions.1.IpRanges.1.CidrIp IpPermissions.1.Groups.1.GroupId IamInstanceProfile.Name ClientToken ' +
  'PublicKeyMaterial MapPublicIpOnLaunch.Value EnableDnsHostnames.Value Attribute AttributeName.1 SetDefaultVersion __proto__.a ..'
const names = fc.constantFrom(...members.split(' '))
const values = fc.oneof(
  fc.constantFrom('web', 'tcp', '-1', '0', '1', '80', '70000', 'true', '', '$Latest', '\u0000', 'tag:a', 'vpc-id', '*'),
  fc.constantFrom('10.0.0.0/16', '10.0.1.0/24', '172.31.0.0/20', '0.0.0.0/0', '999.1.1.1/8', 'enableDnsSupport'),
  fc.constantFrom('FIRST vpc', 'FIRST subnet', 'FIRST igw', 'FIRST rtb', 'FIRST rtbassoc', 'FIRST sg', 'FIRST i', 'FIRST lt'),
  fc.constantFrom('t2.micro', 'i-12345678', 'vpc-1', imagesOf('us-east-1')[0]!.id, 'ssh-rsa AAAA', 'IyE='),
  fc.string({ maxLength: 20 }),
)
const call = fc.record({
  operation: fc.constantFrom(...Object.keys(ec2Operations)),
  parameters: fc.dictionary(names, values, { maxKeys: 7 }),
  wait: fc.integer({ min: 0, max: 40_000 }),
})

test('EC2 answers whatever it is sent, with a reply or with a refusal, and a replay makes the same of it', async () => {
  await loadService('ec2')
  await fc.assert(
    fc.asyncProperty(fc.array(call, { minLength: 10, maxLength: 60 }), async (calls) => {
      const journal = openJournal(undefined)
      const clock = manualClock(Date.UTC(2026, 0, 2))
      const commands = openCommands(journal, clock)
      const send = (one: typeof commands, operation: string, parameters: Record<string, string>) =>
        one.submit({ ...testAuthor, service: 'ec2', operation, input: new URLSearchParams(parameters).toString() })
      const look = async (one: typeof commands) => {
        const looks = ['Vpcs', 'Subnets', 'RouteTables', 'SecurityGroups', 'Instances', 'LaunchTemplates', 'KeyPairs', 'Tags']
        return (await Promise.all(looks.map((what) => send(one, `Describe${what}`, {})))).join('\n')
      }
      for (const { operation, parameters, wait } of calls) {
        await clock.advance(wait)
        const known = await look(commands)
        const filled = Object.entries(parameters).map(([name, value]): [string, string] => {
          const prefix = /^FIRST (.*)/.exec(value)?.[1]
          return [name, prefix === undefined ? value : (new RegExp(`>(${prefix}-[0-9a-f]{17})<`).exec(known)?.[1] ?? value)]
        })
        const outcome = await send(commands, operation, Object.fromEntries(filled)).catch((error: unknown) => error)
        const isRefusal = outcome instanceof AwsError && outcome.statusCode < 500
        expect(isRefusal ? undefined : outcome, `${operation} ${JSON.stringify(filled)}`).not.toBeInstanceOf(Error)
      }
      const again = openCommands(journal, manualClock(clock.now()))
      expect(await look(again)).toBe(await look(commands))
      journal.close()
    }),
    { numRuns: 30 },
  )
})
