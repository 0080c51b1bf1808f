import { DeleteUser$, GetAccountSummary$, GetCredentialReport$, GetUser$, ListUserPolicies$ } from '@aws-sdk/client-iam'
import { describe, expect, test } from 'vitest'
import { escapeXml, writeXml } from './write-xml.ts'

describe('writeXml', () => {
  test("writes members in the model's order, times to the second, and leaves out what is absent", () => {
    const User = {
      CreateDate: new Date(1_767_323_045_678),
      Arn: 'arn:x',
      UserName: undefined,
      Path: '/',
      Tags: [{ Key: 'a', Value: 'b' }],
    }
    expect(writeXml(GetUser$, { User, colour: 'red' })).toBe(
      '<User><Path>/</Path><Arn>arn:x</Arn><CreateDate>2026-01-02T03:04:05Z</CreateDate>' +
        '<Tags><member><Key>a</Key><Value>b</Value></member></Tags></User>',
    )
  })

  test('writes an empty list as an empty element', () => {
    expect(writeXml(ListUserPolicies$, { PolicyNames: [], IsTruncated: false })).toBe(
      '<PolicyNames></PolicyNames><IsTruncated>false</IsTruncated>',
    )
  })

  test('writes maps as entries and bytes as base64', () => {
    expect(writeXml(GetAccountSummary$, { SummaryMap: { Users: 3, Roles: 1 } })).toBe(
      '<SummaryMap><entry><key>Users</key><value>3</value></entry><entry><key>Roles</key><value>1</value></entry></SummaryMap>',
    )
    expect(writeXml(GetCredentialReport$, { Content: Buffer.from('user,arn') })).toBe('<Content>dXNlcixhcm4=</Content>')
  })

  test('writes nothing for an operation without output', () => {
    expect(writeXml(DeleteUser$, {})).toBe('')
  })
})

describe('escapeXml', () => {
  test.each([
    ['<a href="x">&amp;', '&lt;a href=&quot;x&quot;&gt;&amp;amp;'],
    ['line\r\nbreak\t', 'line&#xD;&#xA;break&#x9;'],
    ['null\u0000 and bell\u0007', 'null\uFFFD and bell\uFFFD'],
    ['ü 🚢', 'ü 🚢'],
  ])('%j', (text, expected) => {
    expect(escapeXml(text)).toBe(expected)
  })
})
