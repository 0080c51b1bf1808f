/** How ECS_ENGINE_AUTH_DATA is written. */
export type AuthType = 'dockercfg' | 'docker'

/** User name and password for one private registry. */
export interface RegistryLogin {
  /** `https://index.docker.io/v1/` is Docker Hub. */
  server: string
  username: string
  password: string
  email: string
}

export const DOCKER_HUB = 'https://index.docker.io/v1/'

/** Base64 of a UTF-8 text and back; the platform's own, handed in. */
export interface Base64 {
  encode: (text: string) => string
  /** Throws when it is none. */
  decode: (text: string) => string
}

/** ECS_ENGINE_AUTH_DATA on one line; empty without logins. Source: "Authentication Formats" in the developer guide. */
export function authData(type: AuthType, logins: readonly RegistryLogin[], base64: Base64): string {
  if (logins.length === 0) return ''
  const members = logins.map(({ server, username, password, email }) => {
    const who = type === 'docker' ? { username, password } : { auth: base64.encode(`${username}:${password}`) }
    return [server.trim(), { ...who, ...(email && { email }) }]
  })
  return JSON.stringify(Object.fromEntries(members))
}

/** What must be changed about a login, by field. */
export function loginProblems(
  login: RegistryLogin,
  others: readonly RegistryLogin[],
): Partial<Record<keyof RegistryLogin, string>> {
  const server = login.server.trim()
  return {
    ...(!/^(https?:\/\/)?[\w.-]+(:\d+)?(\/\S*)?$/.test(server) && {
      server: `Write it like ${DOCKER_HUB} or registry.example.com.`,
    }),
    ...(others.some((other) => other.server.trim() === server) && { server: 'This registry is in the list already.' }),
    ...(login.username === '' && { username: 'Give the user name.' }),
    // The part before the first colon is the name.
    ...(login.username.includes(':') && { username: 'A user name has no colon.' }),
    ...(login.password === '' && { password: 'Give the password.' }),
  }
}

/** Logins of a file that `docker login` wrote: `~/.dockercfg`, or `~/.docker/config.json` with its member `auths`. */
export function readDockerLogins(text: string, base64: Base64): { logins: RegistryLogin[]; problem?: string } {
  const none = (problem: string) => ({ logins: [], problem })
  const file = parseObject(text)
  if (!file) return none('This is not the JSON that docker login writes.')
  const auths = asObject(file['auths']) ?? file
  const logins = Object.entries(auths).flatMap(([server, value]) => {
    const entry = asObject(value)
    const pair = typeof entry?.['auth'] === 'string' ? decodePair(entry['auth'], base64) : undefined
    return pair ? [{ server, ...pair, email: typeof entry?.['email'] === 'string' ? entry['email'] : '' }] : []
  })
  if (logins.length > 0) return { logins }
  return none(
    'credsStore' in file || 'credHelpers' in file
      ? 'Docker keeps these passwords in a credential store of the computer, not in this file. Type them in instead.'
      : 'No registry in it has a member auth with user name and password.',
  )
}

function decodePair(auth: string, base64: Base64): { username: string; password: string } | undefined {
  try {
    const [, username = '', password = ''] = /^([^:]+):(.*)$/s.exec(base64.decode(auth)) ?? []
    return username ? { username, password } : undefined
  } catch {
    return undefined
  }
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    return asObject(JSON.parse(text))
  } catch {
    return undefined
  }
}

function asObject(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined
}
