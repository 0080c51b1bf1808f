/** Random numbers from a seed (mulberry32): the same seed gives the same test. */
export interface Random {
  /** 0 to `below` - 1. */
  below(below: number): number
  pick<Item>(items: readonly Item[]): Item
  /** True once in `times`. */
  oneIn(times: number): boolean
}

export function randomFrom(seed: number): Random {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return { below, pick: (items) => items[below(items.length)]!, oneIn: (times) => below(times) === 0 }
}
