import type { ConnectionView } from '@gantry/shared/console/connection'
import type { Aws } from './aws/aws.ts'
import type { Role } from './guard/roles.ts'

/** What every procedure works with. Tests make one that points at an emulator. */
export interface Context {
  /** ECS, and what is around it, in the Region that the browser asks for. */
  aws: Aws
  role: Role
  requestId: string
  connection: () => Promise<ConnectionView>
  /** Writes down who has seen or done what; never a secret, never a body. */
  audit: (action: string, subject: string) => void
}
