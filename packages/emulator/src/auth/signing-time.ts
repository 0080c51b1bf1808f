import { AwsError } from '../protocol/aws-error.ts'

const ALLOWED_SKEW_MINUTES = 5
const ALLOWED_SKEW = ALLOWED_SKEW_MINUTES * 60_000

/**
 * The time of an X-Amz-Date header (`20260102T030405Z`) in epoch milliseconds. Throws InvalidSignatureException when it is
 * more than five minutes from `now` or on another day than the credential scope says.
 */
export function readSigningTime(header: string | undefined, scopeDate: string, now: number): number {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(header ?? '')
  if (!match) {
    throw new AwsError(
      'IncompleteSignatureException',
      "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.",
    )
  }
  const [year, month, day, hour, minute, second] = match.slice(1).map(Number) as [number, number, number, number, number, number]
  const time = Date.UTC(year, month - 1, day, hour, minute, second)
  if (amzDate(time).slice(0, 8) !== scopeDate) {
    throw refusal(
      `Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '${scopeDate}' != '${amzDate(time).slice(0, 8)}'.`,
    )
  }
  if (time > now + ALLOWED_SKEW) {
    throw refusal(
      `Signature not yet current: ${amzDate(time)} is still later than ${amzDate(now + ALLOWED_SKEW)} (${amzDate(now)} + ${ALLOWED_SKEW_MINUTES} min.)`,
    )
  }
  if (time < now - ALLOWED_SKEW) {
    throw refusal(
      `Signature expired: ${amzDate(time)} is now earlier than ${amzDate(now - ALLOWED_SKEW)} (${amzDate(now)} - ${ALLOWED_SKEW_MINUTES} min.)`,
    )
  }
  return time
}

/** `20260102T030405Z`. */
function amzDate(time: number): string {
  return new Date(time).toISOString().replace(/[-:]|\.\d{3}/g, '')
}

function refusal(message: string): AwsError {
  return new AwsError('InvalidSignatureException', message)
}
