import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressAt, addressText, cidrText, containsCidr, overlaps, parseAddress, parseCidr, sizeOf } from './cidr.ts'

const block = fc.record({ address: fc.integer({ min: 0, max: 2 ** 32 - 1 }), prefix: fc.integer({ min: 0, max: 32 }) })
const toCidr = ({ address, prefix }: { address: number; prefix: number }) => parseCidr(`${addressText(address)}/${prefix}`)!

describe('parseCidr', () => {
  test.each([
    ['10.0.0.0/16', '10.0.0.0/16', 65_536],
    ['10.0.77.3/16', '10.0.0.0/16', 65_536],
    ['172.31.255.255/20', '172.31.240.0/20', 4096],
    ['192.168.1.7/32', '192.168.1.7/32', 1],
    ['1.2.3.4/0', '0.0.0.0/0', 4_294_967_296],
  ])('%s is %s, %d addresses', (text, normal, size) => {
    const cidr = parseCidr(text)!
    expect([cidrText(cidr), sizeOf(cidr)]).toEqual([normal, size])
  })

  test.each(['', '10.0.0.0', '10.0.0.0/33', '10.0.0/16', '10.0.0.256/16', '10.0.0.0/16 ', '::/0', 'a.b.c.d/8'])(
    'there is no block %j',
    (text) => {
      expect(parseCidr(text)).toBeUndefined()
    },
  )

  test('reads what is written', () => {
    fc.assert(
      fc.property(block, (one) => {
        expect(parseCidr(cidrText(toCidr(one)))).toEqual(toCidr(one))
      }),
    )
  })
})

test('an address has four parts of 0 to 255', () => {
  expect([parseAddress('172.31.0.4'), parseAddress('1.2.3'), parseAddress('1.2.3.256')]).toEqual([
    0xac1f0004,
    undefined,
    undefined,
  ])
})

test('addresses of a block are counted from its first', () => {
  expect(addressAt(parseCidr('172.31.16.0/20')!, 4095)).toBe('172.31.31.255')
})

test('two blocks overlap when one contains the other', () => {
  const [vpc, subnet, other] = ['10.0.0.0/16', '10.0.255.0/24', '10.1.0.0/24'].map((text) => parseCidr(text)!)
  expect([containsCidr(vpc!, subnet!), containsCidr(subnet!, vpc!), overlaps(subnet!, vpc!), overlaps(vpc!, other!)]).toEqual([
    true,
    false,
    true,
    false,
  ])
  fc.assert(
    fc.property(block, block, (a, b) => {
      expect(overlaps(toCidr(a), toCidr(b))).toBe(overlaps(toCidr(b), toCidr(a)))
    }),
  )
})
