import { describe, expect, test } from 'vitest'
import { redact } from './redact.ts'

describe('redact', () => {
  test('hides the values of environment variables wherever they stand, and keeps their names', () => {
    const environment = [{ name: 'A', value: 'secret' }, { name: 'B' }, 'odd']
    const hidden = 'HIDDEN_DUE_TO_SECURITY_REASONS'
    const expected = [{ name: 'A', value: hidden }, { name: 'B', value: hidden }, hidden]
    const request = { overrides: { containerOverrides: [{ name: 'web', environment, cpu: 5 }] } }
    expect(redact('ecs', request)).toEqual({
      overrides: { containerOverrides: [{ name: 'web', environment: expected, cpu: 5 }] },
    })
    expect(redact('ecs', { environment: 'A=secret' })).toEqual({ environment: hidden })
  })

  test('hides log options whose names are those of secrets', () => {
    const options = { 'splunk-token': 'x', 'splunk-index': 'main' }
    expect(redact('ecs', { logConfiguration: { logDriver: 'splunk', options } })).toEqual({
      logConfiguration: {
        logDriver: 'splunk',
        options: { 'splunk-token': 'HIDDEN_DUE_TO_SECURITY_REASONS', 'splunk-index': 'main' },
      },
    })
  })

  test("writes IAM's names as CloudTrail does and drops secret keys", () => {
    expect(redact('iam', { AccessKey: { AccessKeyId: 'AKIA', SecretAccessKey: 'x' }, Tags: [{ Key: 'a' }] })).toEqual({
      accessKey: { accessKeyId: 'AKIA' },
      tags: [{ key: 'a' }],
    })
  })

  test('hides private keys and user data of EC2', () => {
    expect(redact('ec2', { KeyMaterial: '-----BEGIN', LaunchTemplateData: { UserData: 'IyE=' } })).toEqual({
      keyMaterial: '<sensitiveDataRemoved>',
      launchTemplateData: { userData: '<sensitiveDataRemoved>' },
    })
  })

  test("writes IAM's times in the form of events, and no text that only looks like one", () => {
    const time = '2026-01-02T03:04:05.678Z'
    const answer = { User: { CreateDate: time, Tags: [{ Key: 'made', Value: time }] } }
    expect(redact('iam', answer)).toEqual({
      user: { createDate: 'Jan 2, 2026, 3:04:05 AM', tags: [{ key: 'made', value: time }] },
    })
  })

  test('does not overflow on members that nobody knows, however deep', () => {
    const deep: unknown = JSON.parse(`{"x":${'['.repeat(40_000)}${']'.repeat(40_000)}}`)
    expect(() => JSON.stringify(redact('ecs', deep))).not.toThrow()
  })
})
