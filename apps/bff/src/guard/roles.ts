/** Each may do what those before it may. A viewer reads, an operator runs and deploys, an admin changes what there is to run on. */
const roles = ['viewer', 'operator', 'admin'] as const

export type Role = (typeof roles)[number]

export const mayActAs = (role: Role, needed: Role): boolean => roles.indexOf(role) >= roles.indexOf(needed)
