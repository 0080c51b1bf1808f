/** CPU units of a task's `cpu`: `"256"`, `".25 vCPU"`; undefined when it cannot be read. Source: RegisterTaskDefinition. */
export function parseTaskCpu(text: string): number | undefined {
  return parse(text, /^(\d+|\d*\.\d+|\d+\.)\s*vcpu$/i, 1024)
}

/** MiB of a task's `memory`: `"512"`, `"1GB"`, `"0.5 GB"`; undefined when it cannot be read. */
export function parseTaskMemory(text: string): number | undefined {
  return parse(text, /^(\d+|\d*\.\d+|\d+\.)\s*gb$/i, 1024)
}

function parse(text: string, withUnit: RegExp, factor: number): number | undefined {
  const plain = text.trim()
  if (/^\d+$/.test(plain)) return Number(plain)
  const [, amount] = withUnit.exec(plain) ?? []
  return amount === undefined ? undefined : Math.round(Number(amount) * factor)
}
