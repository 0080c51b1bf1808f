import { AwsError } from '../protocol/aws-error.ts'

/** The parts of `Authorization: AWS4-HMAC-SHA256 Credential=…, SignedHeaders=…, Signature=…`. */
export interface Authorization {
  accessKeyId: string
  /** `20260102`. */
  date: string
  region: string
  service: string
  signedHeaders: string[]
  signature: string
}

/** Throws MissingAuthenticationTokenException or IncompleteSignatureException. */
export function readAuthorization(header: string | undefined): Authorization {
  if (!header) throw new AwsError('MissingAuthenticationTokenException', 'Missing Authentication Token')
  const [algorithm, rest = ''] = header.split(/ (.*)/s)
  if (algorithm !== 'AWS4-HMAC-SHA256') throw incomplete(`Unsupported algorithm '${algorithm}' in the Authorization header.`)
  const parts = new Map(rest.split(',').map((part) => splitOnce(part.trim())))
  const [credential, signedHeaders, signature] = ['Credential', 'SignedHeaders', 'Signature'].map((name) => {
    const value = parts.get(name)
    if (!value) throw incomplete(`Authorization header requires '${name}' parameter.`)
    return value
  }) as [string, string, string]
  const scope = credential.split('/')
  const [accessKeyId, date, region, service, terminator] = scope
  if (scope.length !== 5 || !accessKeyId || !date || !region || !service || terminator !== 'aws4_request') {
    throw incomplete(
      `Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '${credential}'`,
    )
  }
  return { accessKeyId, date, region, service, signedHeaders: signedHeaders.split(';'), signature }
}

function splitOnce(part: string): [string, string] {
  const at = part.indexOf('=')
  return at === -1 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)]
}

function incomplete(message: string): AwsError {
  return new AwsError('IncompleteSignatureException', message)
}
