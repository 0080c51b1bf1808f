/** One line for the person at the terminal. The log goes elsewhere. */
export const say = (line: string): boolean => process.stdout.write(`${line}\n`)

/** Ends the program with lines that say why. */
export function fail(lines: string[]): never {
  process.stderr.write(lines.map((line) => `${line}\n`).join(''))
  process.exit(1)
}
