/** Which ECS this console talks to. */
export interface ConnectionView {
  kind: 'emulator' | 'aws' | 'endpoint'
  /** Twelve digits, once known. */
  account?: string
  /** The endpoint's address when it is not AWS's own. */
  endpoint?: string
  /** Region to open with. */
  region: string
  version: string
}
