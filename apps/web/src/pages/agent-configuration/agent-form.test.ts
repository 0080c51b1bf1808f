import { describe, expect, test } from 'vitest'
import { agentResult, emptyAgentForm, leftOut } from './agent-form.ts'

const hub = { server: 'https://index.docker.io/v1/', username: 'my_name', password: 'pässword', email: '' }

describe('the agent configuration', () => {
  test('has what is right, and names what must be changed', () => {
    const result = agentResult({ ...emptyAgentForm, values: { ECS_CLUSTER: 'payments', ECS_BACKEND_PORT: 'http' } })
    expect(result.config).toEqual({ ECS_CLUSTER: 'payments' })
    expect(leftOut(result)).toEqual(['ECS_BACKEND_PORT'])
  })

  test('writes registries in the chosen format', () => {
    const result = agentResult({ ...emptyAgentForm, logins: [hub] })
    // printf 'my_name:pässword' | base64
    expect(result.config).toEqual({
      ECS_ENGINE_AUTH_TYPE: 'dockercfg',
      ECS_ENGINE_AUTH_DATA: '{"https://index.docker.io/v1/":{"auth":"bXlfbmFtZTpww6Rzc3dvcmQ="}}',
    })
    expect(agentResult({ ...emptyAgentForm, authType: 'docker', logins: [hub] }).config.ECS_ENGINE_AUTH_DATA).toContain(
      'pässword',
    )
  })

  test('leaves a registry out that is not finished', () => {
    const result = agentResult({ ...emptyAgentForm, logins: [{ ...hub, password: '' }] })
    expect(result.config).toEqual({})
    expect(leftOut(result)).toEqual(['registry 1'])
  })

  test('never puts a secret into user data, whichever way it is delivered', () => {
    const form = { ...emptyAgentForm, values: { ECS_CLUSTER: 'payments' }, logins: [hub] }
    expect(agentResult(form).userData).toBe('#!/bin/bash\necho ECS_CLUSTER=payments >> /etc/ecs/ecs.config\n')
    expect(agentResult({ ...form, delivery: 's3', s3Location: 's3://my-bucket/ecs.config' }).userData).toBe(
      '#!/bin/bash\nyum install -y aws-cli\naws s3 cp s3://my-bucket/ecs.config /etc/ecs/ecs.config\n',
    )
    expect(agentResult({ ...form, delivery: 's3', s3Location: '' })).toMatchObject({
      s3Problem: expect.any(String) as string,
      secrets: ['ECS_ENGINE_AUTH_DATA'],
    })
  })
})
