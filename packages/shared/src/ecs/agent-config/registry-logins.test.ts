import { describe, expect, test } from 'vitest'
import { authData, DOCKER_HUB, loginProblems, readDockerLogins } from './registry-logins.ts'

const base64 = {
  encode: (text: string) => Buffer.from(text).toString('base64'),
  decode: (text: string) => Buffer.from(text, 'base64').toString(),
}
const hub = { server: DOCKER_HUB, username: 'my_name', password: 'my_password', email: 'email@example.com' }

describe('registry data', () => {
  test('in the format docker names user and password', () => {
    expect(authData('docker', [hub], base64)).toBe(
      '{"https://index.docker.io/v1/":{"username":"my_name","password":"my_password","email":"email@example.com"}}',
    )
  })

  test('in the format dockercfg has both as docker login writes them', () => {
    // echo -n my_name:my_password | base64
    expect(authData('dockercfg', [{ ...hub, email: '' }], base64)).toBe(
      '{"https://index.docker.io/v1/":{"auth":"bXlfbmFtZTpteV9wYXNzd29yZA=="}}',
    )
  })

  test('is nothing without a registry', () => {
    expect(authData('docker', [], base64)).toBe('')
  })
})

describe('a file that docker login wrote', () => {
  test('is read back, in its old and its new form', () => {
    const entry = '{"https://index.docker.io/v1/":{"auth":"bXlfbmFtZTpteV9wYXNzd29yZA==","email":"email@example.com"}}'
    expect(readDockerLogins(entry, base64)).toEqual({ logins: [hub] })
    expect(readDockerLogins(`{"auths":${entry}}`, base64)).toEqual({ logins: [hub] })
  })

  test('says when the passwords are not in it', () => {
    expect(readDockerLogins('{"auths":{"https://index.docker.io/v1/":{}},"credsStore":"desktop"}', base64).problem).toContain(
      'credential store',
    )
    expect(readDockerLogins('my_password', base64).problem).toContain('JSON')
  })
})

test('a login names its registry once, a user without a colon, and a password', () => {
  expect(loginProblems(hub, [])).toEqual({})
  expect(Object.keys(loginProblems(hub, [hub]))).toEqual(['server'])
  expect(Object.keys(loginProblems({ server: 'a b', username: 'a:b', password: '', email: '' }, []))).toEqual([
    'server',
    'username',
    'password',
  ])
})
