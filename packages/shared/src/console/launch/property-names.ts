/** Members of a task definition whose own members are data, not names of the API. */
const maps = new Set(['dockerLabels', 'labels', 'driverOpts', 'options'])

/** The names of an ECS document as CloudFormation spells them: `containerDefinitions` becomes `ContainerDefinitions`. */
export function toPropertyNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toPropertyNames)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name.charAt(0).toUpperCase() + name.slice(1),
      maps.has(name) ? member : toPropertyNames(member),
    ]),
  )
}
