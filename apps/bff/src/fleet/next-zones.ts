/** Where the next `count` machines go: each to the zone with the fewest so far, the first of several. */
export function nextZones(zones: string[], inUse: string[], count: number): string[] {
  const load = new Map(zones.map((zone) => [zone, inUse.filter((used) => used === zone).length]))
  return Array.from({ length: count }, () => {
    const emptiest = [...load].reduce((least, each) => (each[1] < least[1] ? each : least))
    load.set(emptiest[0], emptiest[1] + 1)
    return emptiest[0]
  })
}
