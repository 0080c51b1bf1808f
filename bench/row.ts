/** One line of the table: both sides measured in the same run, the ratio ours / other unless the row says otherwise. */
export interface Row {
  row: string
  ours: string
  other: string
  ratio: string
  target: string
}

export const times = (ratio: number): string => `${ratio.toFixed(2)}x`

/** The middle of an odd number of samples. */
export function median(samples: number[]): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
