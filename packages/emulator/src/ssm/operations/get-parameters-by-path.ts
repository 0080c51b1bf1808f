import type { GetParametersByPathRequest, GetParametersByPathResult } from '@aws-sdk/client-ssm'
import { AwsError } from '../../protocol/aws-error.ts'
import type { RegionOperation } from '../../region/region.ts'
import { publicParameters } from '../parameters.ts'

const LARGEST_PAGE = 10

/** Those below a path: right below, or at any depth when `Recursive` says so. By name. */
export const getParametersByPath: RegionOperation<GetParametersByPathRequest, GetParametersByPathResult> = (
  { state },
  { Path = '', Recursive = false, MaxResults = LARGEST_PAGE, NextToken },
) => {
  if (!Path.startsWith('/')) {
    throw new AwsError(
      'ValidationException',
      'The parameter doesn\'t meet the parameter name requirements: it must begin with "/".',
    )
  }
  if (MaxResults < 1 || MaxResults > LARGEST_PAGE) {
    throw new AwsError(
      'ValidationException',
      `1 validation error detected: Value '${MaxResults}' at 'maxResults' failed to satisfy constraint: Member must have value between 1 and ${LARGEST_PAGE}`,
    )
  }
  const base = Path.endsWith('/') ? Path : `${Path}/`
  const found = publicParameters(state.region)
    .filter(({ Name = '' }) => Name.startsWith(base) && (Recursive || !Name.slice(base.length).includes('/')))
    .sort((a, b) => (a.Name! < b.Name! ? -1 : 1))
  const start = NextToken === undefined ? 0 : positionOf(NextToken)
  const Parameters = found.slice(start, start + MaxResults)
  const end = start + Parameters.length
  return { Parameters, ...(end < found.length && { NextToken: Buffer.from(String(end)).toString('base64url') }) }
}

function positionOf(token: string): number {
  const text = Buffer.from(token, 'base64url').toString('utf8')
  if (!/^\d{1,6}$/.test(text)) throw new AwsError('InvalidNextToken', 'The specified token is not valid.')
  return Number(text)
}
