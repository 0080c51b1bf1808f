/** What went wrong, in the one shape in which the BFF tells it and every page shows it. */
export interface ApiError {
  kind: ApiErrorKind
  /** AWS's error name (`ClusterNotFoundException`), or one of ours (`EndpointUnreachable`, `SessionExpired`). */
  code: string
  /** AWS's own words, or ours; says what to change where that is known. */
  message: string
  /** The refused API action, such as `ecs:CreateCluster`, where one was called. */
  action?: string
  requestId?: string
}

export type ApiErrorKind =
  | 'invalid' // what was sent must be changed
  | 'not-found'
  | 'conflict' // the state of the resource forbids it
  | 'denied' // IAM said no
  | 'credentials' // missing, wrong or expired
  | 'throttled'
  | 'unreachable' // no answer, or an answer that is not the protocol's
  | 'session' // sign in again
  | 'unknown'
