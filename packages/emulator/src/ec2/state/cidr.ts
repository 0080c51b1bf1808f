/** A block of IPv4 addresses: the first of them as a number, and how many bits they have in common. */
export interface Cidr {
  first: number
  prefix: number
}

/** Reads `10.0.0.0/16`; bits behind the prefix are dropped, as EC2 does. Undefined for what is no block. */
export function parseCidr(text: string): Cidr | undefined {
  const match = /^(\d{1,3}(?:\.\d{1,3}){3})\/(\d{1,2})$/.exec(text)
  const address = match && parseAddress(match[1]!)
  const prefix = Number(match?.[2])
  if (typeof address !== 'number' || prefix > 32) return undefined
  return { first: address - (address % sizeOf({ prefix })), prefix }
}

/** Undefined for what is no IPv4 address. */
export function parseAddress(text: string): number | undefined {
  const parts = text.split('.')
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)) return undefined
  return parts.reduce((address, part) => address * 256 + Number(part), 0)
}

export const sizeOf = ({ prefix }: { prefix: number }): number => 2 ** (32 - prefix)

export const addressText = (address: number): string =>
  [24, 16, 8, 0].map((bits) => Math.floor(address / 2 ** bits) % 256).join('.')

export const cidrText = ({ first, prefix }: Cidr): string => `${addressText(first)}/${prefix}`

export const containsCidr = (outer: Cidr, inner: Cidr): boolean =>
  inner.first >= outer.first && inner.first + sizeOf(inner) <= outer.first + sizeOf(outer)

export const containsAddress = (cidr: Cidr, address: number): boolean => containsCidr(cidr, { first: address, prefix: 32 })

export const overlaps = (a: Cidr, b: Cidr): boolean => containsCidr(a, b) || containsCidr(b, a)

/** The number of an address in a block: the first is 0. */
export const addressAt = ({ first }: Cidr, position: number): string => addressText(first + position)
