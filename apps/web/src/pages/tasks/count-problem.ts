/** What must be changed about a typed number, or undefined when it is a whole number within the bounds. */
export function countProblem(text: string, { from, to }: { from: number; to: number }): string | undefined {
  const isCount = /^\d+$/.test(text.trim()) && Number(text) >= from && Number(text) <= to
  return isCount ? undefined : `Enter a whole number from ${from.toLocaleString('en')} to ${to.toLocaleString('en')}.`
}
