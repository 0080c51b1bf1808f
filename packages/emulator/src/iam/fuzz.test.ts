import fc from 'fast-check'
import { expect, test } from 'vitest'
import { manualClock } from '../edge/clock.ts'
import { openCommands } from '../edge/commands.ts'
import { openJournal } from '../edge/journal.ts'
import { loadService } from '../edge/services.ts'
import { testAuthor } from '../edge/test-author.ts'
import { AwsError } from '../protocol/aws-error.ts'
import { iamOperations } from './operations.ts'
import { evaluate } from './policy/evaluate.ts'
import { parsePolicy } from './policy/parse-policy.ts'

const members =
  'UserName Path PathPrefix PolicyName PolicyArn PolicyDocument VersionId AccessKeyId Status Scope MaxItems Marker OnlyAttached ' +
  'Tags.member.1.Key Tags.member.1.Value Description __proto__.a .. ' +
  'RoleName AssumeRolePolicyDocument InstanceProfileName AWSServiceName MaxSessionDuration TagKeys.member.1'
const names = fc.constantFrom(...members.split(' '))
const values = fc.oneof(
  fc.constantFrom('alice', 'bob', 'ecs', '/', '/ops/', 'v1', 'Active', 'Inactive', 'AWS', '1', 'true', '', 'arn:', '\u0000'),
  fc.constantFrom('arn:aws:iam::aws:policy/AdministratorAccess', 'arn:aws:iam::123456789012:policy/ecs'),
  fc.constant('{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"ecs:*","Resource":"*"}}'),
  fc.constant('{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"AWS":"*"}}}'),
  fc.constantFrom('ecs.amazonaws.com', 'autoscaling.amazonaws.com', '3600', 'AWSServiceRoleForECS'),
  fc.string({ maxLength: 30 }),
)
const call = fc.record({
  operation: fc.constantFrom(...Object.keys(iamOperations)),
  parameters: fc.dictionary(names, values, { maxKeys: 5 }),
})

test('IAM answers whatever it is sent, with a reply or with a refusal, and a replay makes the same of it', async () => {
  await loadService('iam')
  await fc.assert(
    fc.asyncProperty(fc.array(call, { minLength: 10, maxLength: 60 }), async (calls) => {
      const journal = openJournal(undefined)
      const commands = openCommands(journal, manualClock(Date.UTC(2026, 0, 2)))
      const send = (one: typeof commands, operation: string, parameters: Record<string, string>) =>
        one.submit({ ...testAuthor, service: 'iam', operation, input: new URLSearchParams(parameters).toString() })
      for (const { operation, parameters } of calls) {
        const outcome = await send(commands, operation, parameters).catch((error: unknown) => error)
        const isRefusal = outcome instanceof AwsError && outcome.statusCode < 500
        expect(isRefusal ? undefined : outcome, `${operation} ${JSON.stringify(parameters)}`).not.toBeInstanceOf(Error)
      }
      const again = openCommands(journal, manualClock(0))
      for (const operation of ['ListUsers', 'ListPolicies', 'ListRoles', 'ListInstanceProfiles'])
        expect(await send(again, operation, {})).toBe(await send(commands, operation, {}))
      journal.close()
    }),
    { numRuns: 30 },
  )
})

test('a policy of any form is refused or can be evaluated', () => {
  const texts = fc.oneof(
    fc.constantFrom('Allow', 'Deny', 'ecs:*', '*', 'arn:aws:ecs:*:*:*', '${aws:username}', '2012-10-17'),
    fc.string(),
  )
  const member = fc.constantFrom(
    'Version',
    'Statement',
    'Effect',
    'Action',
    'NotAction',
    'Resource',
    'NotResource',
    'Condition',
    'StringLike',
    'ecs:cluster',
  )
  const { document } = fc.letrec((tie) => ({
    document: fc.oneof(
      { maxDepth: 5 },
      texts,
      fc.array(tie('document'), { maxLength: 3 }),
      fc.dictionary(member, tie('document'), { maxKeys: 5 }),
    ),
  }))
  fc.assert(
    fc.property(document, (value) => {
      expect(['Allow', 'ExplicitDeny', 'ImplicitDeny', 'MalformedPolicyDocument']).toContain(outcomeOf(value))
    }),
    { numRuns: 3000 },
  )
})

function outcomeOf(statement: unknown): string {
  try {
    const policy = parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement: statement }))
    return evaluate([policy], { action: 'ecs:RunTask', resource: 'arn:aws:ecs:a:b:c', conditions: { 'ecs:cluster': 'x' } })
  } catch (error) {
    return error instanceof AwsError ? error.code : String(error)
  }
}
