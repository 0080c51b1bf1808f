import { expect, test } from 'vitest'
import { testAuthor } from '../edge/test-author.ts'
import { toEvent, userNameOf } from './event.ts'
import { emptyTrail, toCall } from './trail.ts'

const account = '123456789012'
const trail = emptyTrail(account, 'us-east-1')

function callOf(caller: string, context: Partial<(typeof testAuthor)['context']> = {}) {
  const command = { ...testAuthor, operation: 'ListClusters', input: '', now: 0, caller }
  return { ...toCall({ ...command, context: { ...testAuthor.context, ...context } }, true), request: '{}' }
}

test('names the user who called', () => {
  const call = callOf(`arn:aws:iam::${account}:user/ops/alice`, { principalId: 'AIDA1', accessKeyId: 'AKIA1' })
  expect(userNameOf(call)).toBe('alice')
  expect(toEvent(trail, call).userIdentity).toEqual({
    type: 'IAMUser',
    principalId: 'AIDA1',
    arn: `arn:aws:iam::${account}:user/ops/alice`,
    accountId: account,
    accessKeyId: 'AKIA1',
    userName: 'alice',
  })
})

test('names the role behind a session', () => {
  const arn = `arn:aws:sts::${account}:assumed-role/ecsInstanceRole/i-1`
  const call = callOf(arn, { principalId: 'AROA1:i-1', accessKeyId: 'ASIA1' })
  expect(userNameOf(call)).toBe('i-1')
  expect(toEvent(trail, call).userIdentity).toEqual({
    type: 'AssumedRole',
    principalId: 'AROA1:i-1',
    arn,
    accountId: account,
    accessKeyId: 'ASIA1',
    sessionContext: {
      sessionIssuer: {
        type: 'Role',
        principalId: 'AROA1',
        arn: `arn:aws:iam::${account}:role/ecsInstanceRole`,
        accountId: account,
        userName: 'ecsInstanceRole',
      },
    },
  })
})

test('names the service that called in the name of another, which has no access key', () => {
  const service = 'cloudformation.amazonaws.com'
  const call = callOf(`arn:aws:iam::${account}:root`, {
    principalId: account,
    accessKeyId: '',
    sourceIp: service,
    userAgent: service,
  })
  const event = toEvent(trail, call)
  expect(event).toMatchObject({ sourceIPAddress: service, userAgent: service })
  expect(event.userIdentity).toEqual({
    type: 'Root',
    principalId: account,
    arn: `arn:aws:iam::${account}:root`,
    accountId: account,
    invokedBy: service,
  })
})
