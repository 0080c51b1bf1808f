import { describe, expect, test } from 'vitest'
import {
  dockerRunText,
  ecsConfigText,
  s3LocationProblem,
  s3ReadPolicyText,
  s3UserDataText,
  userDataText,
} from './agent-config-texts.ts'

const registry = {
  ECS_CLUSTER: 'payments',
  ECS_ENGINE_AUTH_TYPE: 'docker',
  ECS_ENGINE_AUTH_DATA: '{"https://index.docker.io/v1/":{"username":"my_name","password":"my_password"}}',
} as const

describe('ecs.config', () => {
  test('has one line for each variable that is set, values as they are', () => {
    expect(ecsConfigText({ ...registry, ECS_LOGFILE: '' })).toBe(
      'ECS_CLUSTER=payments\nECS_ENGINE_AUTH_TYPE=docker\n' +
        'ECS_ENGINE_AUTH_DATA={"https://index.docker.io/v1/":{"username":"my_name","password":"my_password"}}\n',
    )
  })
})

describe('user data', () => {
  test('is the guide’s script for a cluster alone', () => {
    expect(userDataText({ ECS_CLUSTER: 'payments' })).toBe('#!/bin/bash\necho ECS_CLUSTER=payments >> /etc/ecs/ecs.config\n')
  })

  test('writes several variables without the shell reading anything into them', () => {
    expect(userDataText({ ECS_CLUSTER: 'payments', ECS_RESERVED_PORTS: '[22, 80]' })).toBe(
      "#!/bin/bash\ncat <<'EOF' >> /etc/ecs/ecs.config\nECS_CLUSTER=payments\nECS_RESERVED_PORTS=[22, 80]\nEOF\n",
    )
  })

  test('never has a secret, nor the format of one that is left out', () => {
    const text = userDataText({
      ...registry,
      AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'key',
      AWS_SESSION_TOKEN: 'token',
    })
    expect(text).toBe('#!/bin/bash\necho ECS_CLUSTER=payments >> /etc/ecs/ecs.config\n')
  })

  test('fetches the whole file from S3 instead', () => {
    expect(s3UserDataText('s3://my-bucket/ecs.config')).toBe(
      '#!/bin/bash\nyum install -y aws-cli\naws s3 cp s3://my-bucket/ecs.config /etc/ecs/ecs.config\n',
    )
  })
})

test('the instance role may read that one file, and no other', () => {
  expect(JSON.parse(s3ReadPolicyText('s3://my-bucket/prod/ecs.config', 'aws-cn'))).toMatchObject({
    Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws-cn:s3:::my-bucket/prod/ecs.config' }],
  })
})

describe('docker run', () => {
  test('is the guide’s command, with what is set', () => {
    expect(dockerRunText({ ECS_CLUSTER: 'cluster_name' }).split(' \\\n  ')).toEqual([
      'sudo docker run --name ecs-agent -d',
      '-v /var/run/docker.sock:/var/run/docker.sock',
      '-v /var/log/ecs:/log -p 127.0.0.1:51678:51678',
      '-v /var/lib/ecs/data:/data',
      '-e ECS_CLUSTER=cluster_name',
      '-e ECS_DATADIR=/data',
      '-e ECS_LOGLEVEL=info',
      '-e ECS_LOGFILE=/log/ecs-agent.log',
      'amazon/amazon-ecs-agent:latest',
    ])
  })

  test('quotes what the shell would take apart', () => {
    expect(dockerRunText({ ECS_RESERVED_PORTS: '[22, 80]' })).toContain("-e 'ECS_RESERVED_PORTS=[22, 80]'")
  })

  test('takes secrets from the file, because a command line stays in the shell’s history', () => {
    const text = dockerRunText({ ...registry, ECS_LOGLEVEL: 'debug' })
    expect(text).toContain('--env-file /etc/ecs/ecs.config')
    expect(text).not.toContain('my_password')
    expect(text).not.toContain('ECS_LOGLEVEL')
  })
})

test.each([
  ['s3://my-bucket/ecs.config', true],
  ['s3://my-bucket/prod/ecs.config', true],
  ['s3://my-bucket/', false],
  ['s3://My_Bucket/ecs.config', false],
  ['my-bucket/ecs.config', false],
  ['s3://my-bucket/$(reboot) x', false],
])('%s is the address of a file in S3: %s', (location, isFine) => {
  expect(s3LocationProblem(location) === undefined).toBe(isFine)
})
