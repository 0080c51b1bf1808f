import type { Region } from '../../region/region.ts'
import { refusal } from '../checks/refusals.ts'
import { RESERVED_ADDRESSES } from '../shapes/networks.ts'
import { addressAt, addressText, parseCidr, sizeOf } from './cidr.ts'
import { plugged } from './dependents.ts'
import { drawBelow } from './ids.ts'
import type { Subnet } from './networks.ts'

/** 198.18.0.0/15, which is reserved for tests: none of these leads anywhere. */
const PUBLIC_BLOCK = { first: 0xc6120000, prefix: 15 }

/** One place for each of `count` machines, where the fewest machines of the subnets are. Throws when they do not all fit. */
export function chooseSubnets(region: Region, subnets: readonly Subnet[], count: number): Subnet[] {
  const used = new Map(subnets.map((subnet) => [subnet, 0]))
  const free = new Map(subnets.map((subnet) => [subnet, sizeOf(parseCidr(subnet.cidrBlock)!) - RESERVED_ADDRESSES]))
  for (const { subnetId } of plugged(region)) {
    const subnet = subnets.find(({ id }) => id === subnetId)
    if (!subnet) continue
    used.set(subnet, used.get(subnet)! + 1)
    free.set(subnet, free.get(subnet)! - 1)
  }
  return Array.from({ length: count }, () => {
    const [emptiest] = subnets.filter((subnet) => free.get(subnet)! > 0).sort((a, b) => used.get(a)! - used.get(b)!)
    if (!emptiest) throw noRoom(subnets)
    used.set(emptiest, used.get(emptiest)! + 1)
    free.set(emptiest, free.get(emptiest)! - 1)
    return emptiest
  })
}

function noRoom(subnets: readonly Subnet[]) {
  return refusal(
    'InsufficientFreeAddressesInSubnet',
    `There are not enough free addresses in subnet '${subnets[0]!.id}' to satisfy the requested number of instances.`,
  )
}

/** The addresses that are taken in a subnet. */
export const takenIn = (region: Region, subnet: Subnet): Set<string> =>
  new Set(plugged(region).flatMap(({ subnetId, privateIp }) => (subnetId === subnet.id ? [privateIp] : [])))

/** A free address of a subnet, drawn from the seed; it is taken from then on. There must be one. */
export function takePrivateIp({ state }: Region, subnet: Subnet, taken: Set<string>): string {
  const cidr = parseCidr(subnet.cidrBlock)!
  const usable = sizeOf(cidr) - RESERVED_ADDRESSES
  const start = drawBelow(state, usable)
  for (let step = 0; step < usable; step++) {
    const address = addressAt(cidr, 4 + ((start + step) % usable))
    if (taken.has(address)) continue
    taken.add(address)
    return address
  }
  throw new Error(`No address is left in ${subnet.id}.`)
}

/** An address that no machine has. */
export function newPublicIp(region: Region): string {
  const taken = new Set(plugged(region).map(({ publicIp }) => publicIp))
  for (;;) {
    const address = addressText(PUBLIC_BLOCK.first + drawBelow(region.state, sizeOf(PUBLIC_BLOCK)))
    if (!taken.has(address)) return address
  }
}
