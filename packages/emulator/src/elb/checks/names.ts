import { validationError } from './refusals.ts'

const LONGEST = 32

/** The name of a load balancer or a target group of the second API. */
export function checkName(kind: 'Load balancer' | 'Target group', name = ''): void {
  if (name === '') throw validationError(`${kind} name cannot be empty`)
  if (name.length > LONGEST) throw validationError(`${kind} name '${name}' cannot be longer than '${LONGEST}' characters`)
  if (!/^[A-Za-z0-9-]+$/.test(name)) {
    throw validationError(`${kind} name '${name}' can only contain characters that are alphanumeric characters and hyphens(-)`)
  }
  if (/^-|-$/.test(name)) throw validationError(`${kind} name '${name}' cannot begin or end with '-'`)
  if (kind === 'Load balancer' && name.startsWith('internal-')) {
    throw validationError(`Load balancer name '${name}' cannot begin with 'internal-'`)
  }
}

/** The name of a classic load balancer. */
export function checkClassicName(name: string): void {
  if (name.length > LONGEST) throw validationError(`LoadBalancer name cannot be longer than ${LONGEST} characters`)
  if (!/^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?$/.test(name)) {
    throw validationError('LoadBalancer name cannot contain characters that are not letters, or digits or the dash.')
  }
}
