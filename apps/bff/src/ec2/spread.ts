/** Where the next `count` go: each to the place with the fewest so far, the first of several. `inUse` has an entry for each one there. */
export function spread(places: string[], inUse: string[], count: number): string[] {
  const load = new Map(places.map((place) => [place, inUse.filter((used) => used === place).length]))
  return Array.from({ length: count }, () => {
    const emptiest = [...load].reduce((least, each) => (each[1] < least[1] ? each : least))
    load.set(emptiest[0], emptiest[1] + 1)
    return emptiest[0]
  })
}
