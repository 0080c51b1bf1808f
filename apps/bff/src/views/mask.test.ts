import { MASKED } from '@gantry/shared/console/task-definition'
import { describe, expect, test } from 'vitest'
import { containsMasked, looksSecret, maskSecrets } from './mask.ts'

test.each([
  ['MYSQL_ROOT_PASSWORD', 'password'],
  ['WORDPRESS_DB_PASS', 'x'],
  ['SECRET_KEY_BASE', 'c0ffee'],
  ['github-token', 'abcdef'],
  ['API_KEY', '12345'],
  ['apiKey', 'abc'],
  ['AWS_ACCESS_KEY_ID', 'whatever'],
  ['REDIS_AUTH', 'hunter22'],
  ['splunk-token', 'B5A79AAD'],
])('%s hides its value by name', (name, value) => expect(looksSecret(name, value)).toBe(true))

test.each([
  ['an AWS access key id', 'AKIAIOSFODNN7EXAMPLE'],
  ['an AWS secret access key', 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'],
  ['a private key', '-----BEGIN RSA PRIVATE KEY-----\nMII…'],
  ['a web token', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl'],
  ['an address with a password', 'postgres://app:s3cret@db.internal:5432/app'],
  ['an address with a password alone', 'redis://:s3cret@cache:6379'],
])('%s is hidden by its shape', (_, value) => expect(looksSecret('SETTING', value)).toBe(true))

test.each([
  ['NODE_ENV', 'production'],
  ['DATABASE_URL', 'postgres://db.internal:5432/app'],
  ['GIT_COMMIT', '9fceb02d0ae598e95dc970b74767f19372d61af8'],
  ['AUTH_ENABLED', 'true'],
  ['TOKEN_TTL', '300'],
  ['KEYBOARD', 'qwerty'],
  ['MONKEY', 'banana'],
  ['PASSWORD', ''],
])('%s=%s stays visible', (name, value) => expect(looksSecret(name, value)).toBe(false))

describe('masking', () => {
  const document = {
    family: 'web',
    containerDefinitions: [
      {
        name: 'app',
        environment: [
          { name: 'DB_PASSWORD', value: 's3cret' },
          { name: 'PORT', value: '8080' },
        ],
        dockerLabels: { 'com.example.token': 's3cret', team: 'payments' },
        logConfiguration: { logDriver: 'splunk', options: { 'splunk-token': 's3cret', 'splunk-url': 'https://splunk' } },
        secrets: [{ name: 'API_KEY', valueFrom: 'arn:aws:ssm:us-east-1:123456789012:parameter/key' }],
      },
    ],
  }

  test('hides environment values, labels and log options, and nothing else', () => {
    expect(maskSecrets(document)).toEqual({
      masked: true,
      value: {
        family: 'web',
        containerDefinitions: [
          {
            name: 'app',
            environment: [
              { name: 'DB_PASSWORD', value: MASKED },
              { name: 'PORT', value: '8080' },
            ],
            dockerLabels: { 'com.example.token': MASKED, team: 'payments' },
            logConfiguration: { logDriver: 'splunk', options: { 'splunk-token': MASKED, 'splunk-url': 'https://splunk' } },
            secrets: [{ name: 'API_KEY', valueFrom: 'arn:aws:ssm:us-east-1:123456789012:parameter/key' }],
          },
        ],
      },
    })
  })

  test('leaves the original as it is', () => {
    maskSecrets(document)
    expect(document.containerDefinitions[0]?.environment[0]?.value).toBe('s3cret')
  })

  test('says when there was nothing to hide', () => {
    expect(maskSecrets({ family: 'web', containerDefinitions: [] }).masked).toBe(false)
  })

  test('writes times as JSON does', () => {
    expect(maskSecrets({ createdAt: new Date(0) }).value).toEqual({ createdAt: '1970-01-01T00:00:00.000Z' })
  })

  test('recognises a hidden value that comes back', () => {
    expect(containsMasked(maskSecrets(document).value)).toBe(true)
    expect(containsMasked(document)).toBe(false)
  })
})

test("hides in a template's task definition what it hides in ECS's own", () => {
  const { value } = maskSecrets({
    Resources: {
      TaskDefinition: { Properties: { ContainerDefinitions: [{ Environment: [{ Name: 'DB_PASSWORD', Value: 's3cret' }] }] } },
    },
  })
  expect(JSON.stringify(value)).not.toContain('s3cret')
  expect(JSON.stringify(value)).toContain('DB_PASSWORD')
})
