/** One thing that a caller wants to do; a call may need several. */
export interface AccessRequest {
  /** `ecs:RunTask`. */
  action: string
  /** ARN, or `*` where the action knows no resource. */
  resource: string
  /** The condition keys that the action gives, besides those that every request has. Names in lower case. */
  conditions: Record<string, string | string[]>
}
