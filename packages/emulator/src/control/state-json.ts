/** JSON of plain data with Maps (as objects) and Sets (as lists) in it. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) => {
    if (member instanceof Map) return Object.fromEntries(member) as unknown
    if (member instanceof Set) return [...(member as Set<unknown>)]
    return member
  })
}
