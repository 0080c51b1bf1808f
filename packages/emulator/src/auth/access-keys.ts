/** A user of the emulator. */
export interface AccessKey {
  id: string
  secret: string
  account: string
  /** Who the key belongs to. */
  arn: string
}

/** The account that seeds fill and the key `test` belongs to. */
export const DEFAULT_ACCOUNT = '123456789012'

const accessKeys: AccessKey[] = [
  { id: 'test', secret: 'test', account: DEFAULT_ACCOUNT, arn: `arn:aws:iam::${DEFAULT_ACCOUNT}:root` },
]

export function findAccessKey(id: string): AccessKey | undefined {
  return accessKeys.find((key) => key.id === id)
}
