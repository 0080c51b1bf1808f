import { DescribeScheduledActions$, PutScalingPolicy$ } from '@aws-sdk/client-auto-scaling'
import { AuthorizeSecurityGroupIngress$, ImportKeyPair$, RunInstances$ } from '@aws-sdk/client-ec2'
import { CreateListener$ } from '@aws-sdk/client-elastic-load-balancing-v2'
import { describe, expect, test } from 'vitest'
import { readForm } from './read-form.ts'

describe('the values of a form', () => {
  test('base64 becomes bytes', () => {
    expect(readForm(ImportKeyPair$, 'KeyName=home&PublicKeyMaterial=aGVsbG8%3D', 'ec2')).toEqual({
      KeyName: 'home',
      PublicKeyMaterial: new Uint8Array(Buffer.from('hello')),
    })
    expect(() => readForm(ImportKeyPair$, 'KeyName=home&PublicKeyMaterial=%21', 'ec2')).toThrow('is not base64')
  })

  test('some numbers may have a fraction, the others may not', () => {
    const target = (value: string) => `AutoScalingGroupName=a&PolicyName=p&TargetTrackingConfiguration.TargetValue=${value}`
    expect(readForm(PutScalingPolicy$, target('62.5'))).toMatchObject({ TargetTrackingConfiguration: { TargetValue: 62.5 } })
    expect(() => readForm(PutScalingPolicy$, target('half'))).toThrow('is not an Integer')
    expect(() => readForm(RunInstances$, 'MinCount=1.5&MaxCount=2', 'ec2')).toThrow('is not an Integer')
  })

  test('times are those of ISO 8601 or seconds', () => {
    const StartTime = new Date('2026-01-02T03:04:05Z')
    expect(readForm(DescribeScheduledActions$, 'StartTime=2026-01-02T03%3A04%3A05Z')).toEqual({ StartTime })
    expect(readForm(DescribeScheduledActions$, 'StartTime=1767323045')).toEqual({ StartTime })
    expect(() => readForm(DescribeScheduledActions$, 'StartTime=noon')).toThrow('is not a time')
  })

  test('maps have numbered entries', () => {
    const entry = 'DefaultActions.member.1.AuthenticateOidcConfig.AuthenticationRequestExtraParams.entry.1'
    const action = readForm(
      CreateListener$,
      `LoadBalancerArn=a&DefaultActions.member.1.Type=authenticate-oidc&${[
        'Issuer',
        'AuthorizationEndpoint',
        'TokenEndpoint',
        'UserInfoEndpoint',
        'ClientId',
      ]
        .map((name) => `DefaultActions.member.1.AuthenticateOidcConfig.${name}=x`)
        .join('&')}&${entry}.key=display&${entry}.value=page`,
    )
    expect(action).toMatchObject({
      DefaultActions: [{ AuthenticateOidcConfig: { AuthenticationRequestExtraParams: { display: 'page' } } }],
    })
  })

  test('integers are those of 32 bits', () => {
    expect(readForm(RunInstances$, 'MinCount=1&MaxCount=2147483647', 'ec2')).toEqual({ MinCount: 1, MaxCount: 2_147_483_647 })
    expect(() => readForm(RunInstances$, 'MinCount=1&MaxCount=2147483648', 'ec2')).toThrow('is not an Integer')
  })
})

describe('the form of EC2', () => {
  test('has flat lists of structures', () => {
    const text =
      'GroupId=sg-1&IpPermissions.1.IpProtocol=tcp&IpPermissions.1.Groups.1.GroupId=sg-2&IpPermissions.1.IpRanges.1.CidrIp=0.0.0.0%2F0'
    expect(readForm(AuthorizeSecurityGroupIngress$, text, 'ec2')).toEqual({
      GroupId: 'sg-1',
      IpPermissions: [{ IpProtocol: 'tcp', UserIdGroupPairs: [{ GroupId: 'sg-2' }], IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
    })
  })

  test('refuses a missing required member by name', () => {
    expect(() => readForm(RunInstances$, 'MaxCount=1', 'ec2')).toThrow(
      expect.objectContaining({ code: 'MissingParameter', message: 'The request must contain the parameter MinCount' }),
    )
  })
})
