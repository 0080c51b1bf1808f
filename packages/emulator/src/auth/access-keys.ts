/** A pair of access key and secret that may sign, and whose it is. */
export interface AccessKey {
  id: string
  secret: string
  account: string
  /** Who the key belongs to: `arn:aws:iam::123456789012:root`, `arn:aws:iam::123456789012:user/alice`. */
  arn: string
  /** The unique id of that user; the account for its root user. */
  principalId: string
}

/** The account that seeds fill and the key `test` belongs to. */
const DEFAULT_ACCOUNT = '123456789012'

/** The one key that is always there: that of the root user, who is allowed everything. */
export const rootKey: AccessKey = {
  id: 'test',
  secret: 'test',
  account: DEFAULT_ACCOUNT,
  arn: `arn:aws:iam::${DEFAULT_ACCOUNT}:root`,
  principalId: DEFAULT_ACCOUNT,
}

export function isRoot(arn: string): boolean {
  return arn.endsWith(':root')
}
