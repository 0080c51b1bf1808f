import { clientException } from '../../protocol/aws-error.ts'

/** CPU units of a task: `1024`, `1 vCPU` or `.5 vcpu`; undefined when the definition leaves it open. */
export function readTaskCpu(text: string | undefined): number | undefined {
  return readSize(text, 'cpu', /^(\d*\.?\d+)\s?vcpu$/i)
}

/** MiB of memory of a task: `2048`, `2GB` or `.5 GB`; undefined when the definition leaves it open. */
export function readTaskMemory(text: string | undefined): number | undefined {
  return readSize(text, 'memory', /^(\d*\.?\d+)\s?gb$/i)
}

function readSize(text: string | undefined, name: string, inThousands: RegExp): number | undefined {
  if (text === undefined) return undefined
  const trimmed = text.trim()
  const large = inThousands.exec(trimmed)?.[1]
  const size = large === undefined ? Number(/^\d+$/.exec(trimmed)?.[0]) : Math.round(Number(large) * 1024)
  if (!(size > 0)) throw clientException(`Invalid '${name}' setting for task.`)
  return size
}

/** CPU units -> the amounts of memory in MiB that Fargate has for it. Source: "Task size" in the Amazon ECS Developer Guide. */
const fargateMemory: Record<number, number[]> = {
  256: [512, 1024, 2048],
  512: gigabytes(1, 4),
  1024: gigabytes(2, 8),
  2048: gigabytes(4, 16),
  4096: gigabytes(8, 30),
  8192: gigabytes(16, 60, 4),
  16384: gigabytes(32, 120, 8),
}

export function isFargateSize(cpu: number, memory: number): boolean {
  return fargateMemory[cpu]?.includes(memory) ?? false
}

function gigabytes(from: number, to: number, step = 1): number[] {
  return Array.from({ length: (to - from) / step + 1 }, (_, index) => (from + index * step) * 1024)
}
