/** Orders `1.9.0` before `1.14.5`: part by part, by number where both parts are numbers, else as text. A missing part is 0. */
export function compareVersions(left: string, right: string): number {
  const [lefts, rights] = [parts(left), parts(right)]
  for (let index = 0; index < Math.max(lefts.length, rights.length); index += 1) {
    const difference = comparePart(lefts[index] ?? '0', rights[index] ?? '0')
    if (difference !== 0) return difference
  }
  return 0
}

function parts(version: string): string[] {
  return version.replace(/^v(?=\d)/, '').split('.')
}

function comparePart(left: string, right: string): number {
  if (isNumber(left) && isNumber(right)) return Number(left) - Number(right)
  return left < right ? -1 : left > right ? 1 : 0
}

function isNumber(part: string): boolean {
  return /^\d+$/.test(part)
}
