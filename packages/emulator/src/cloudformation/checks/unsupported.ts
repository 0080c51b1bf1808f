import { notImplemented } from '../errors.ts'

interface Request {
  EnableTerminationProtection?: boolean
  RetainExceptOnCreate?: boolean
  RollbackConfiguration?: { RollbackTriggers?: unknown[] }
  StackPolicyBody?: string
  StackPolicyDuringUpdateBody?: string
  StackPolicyDuringUpdateURL?: string
  StackPolicyURL?: string
}

/** Refuses what this endpoint does not do, rather than to go on without it. */
export function checkSupported(input: Request): void {
  const { StackPolicyBody, StackPolicyURL, StackPolicyDuringUpdateBody, StackPolicyDuringUpdateURL } = input
  if (StackPolicyBody ?? StackPolicyURL ?? StackPolicyDuringUpdateBody ?? StackPolicyDuringUpdateURL)
    throw notImplemented('A stack policy')
  if (input.EnableTerminationProtection) throw notImplemented('EnableTerminationProtection')
  if (input.RetainExceptOnCreate) throw notImplemented('RetainExceptOnCreate')
  if (input.RollbackConfiguration?.RollbackTriggers?.length) throw notImplemented('RollbackTriggers')
}
