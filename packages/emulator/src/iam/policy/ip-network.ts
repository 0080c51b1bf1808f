import { BlockList, isIP } from 'node:net'

/** Whether an address lies in a network: `203.0.113.0/24`, `2001:db8::/32`, or one address. */
export function isInNetwork(address: string, network: string): boolean {
  const [base = '', prefix] = network.split('/')
  const family = isIP(base)
  if (family === 0 || isIP(address) !== family) return false
  const bits = prefix === undefined ? (family === 4 ? 32 : 128) : Number(prefix)
  if (!Number.isInteger(bits) || bits < 0 || bits > (family === 4 ? 32 : 128)) return false
  const type = family === 4 ? 'ipv4' : 'ipv6'
  const list = new BlockList()
  list.addSubnet(base, bits, type)
  return list.check(address, type)
}
