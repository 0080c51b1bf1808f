/** How a command ended: after so many milliseconds, Infinity when never. */
export interface Run {
  after: number
  exitCode: number
  reason?: string
  /** It was `exit`: the script ends here. */
  exits?: boolean
}

interface Command {
  text: string
  /** What stands between it and the next one. */
  joiner: string
}

/**
 * Goes through a shell script as far as its time and exit code are concerned: sequences, `&&`, `||`, loops over words and
 * endless loops. The branches of an `if` are all gone through. `run` runs one command.
 */
export function runScript(script: string, environment: Record<string, string>, run: (argv: string[]) => Run): Run {
  return runCommands(splitCommands(script), environment, run)
}

function runCommands(commands: Command[], environment: Record<string, string>, run: (argv: string[]) => Run): Run {
  let [after, last, joiner]: [number, Run, string] = [0, { after: 0, exitCode: 0 }, ';']
  for (let at = 0; at < commands.length; at++) {
    const { text, joiner: next } = commands[at]!
    const skipped = (joiner === '&&' && last.exitCode !== 0) || (joiner === '||' && last.exitCode === 0)
    joiner = next
    if (skipped) continue
    const words = wordsOf(text, environment)
    if (isEndless(words)) return { after: Infinity, exitCode: 0 }
    const loop = words[0] === 'for' ? words.slice(words.indexOf('in') + 1) : undefined
    if (loop) {
      const end = commands.findIndex((command, index) => index > at && /^done\b/.test(command.text))
      const body = runCommands(commands.slice(at + 1, end < 0 ? undefined : end), environment, run)
      last = body.exits ? body : { ...body, after: body.after * loop.length }
      at = end < 0 ? commands.length : end
    } else {
      last = runWords(words.slice(words.findIndex((word) => !keywords.has(word))), run, last)
    }
    if (next !== '&') after += last.after
    if (last.exits || after === Infinity) break
  }
  return { ...last, after }
}

const keywords = new Set(['do', 'then', 'else', 'elif', 'if', 'while', 'until', '!', '{', '(', 'exec', 'time'])
const closers = new Set(['done', 'fi', '}', ')', 'esac'])

function runWords(words: string[], run: (argv: string[]) => Run, last: Run): Run {
  const [program] = words
  if (program === undefined || closers.has(program) || keywords.has(program)) return last
  if (program === 'exit') return { after: 0, exitCode: Number(words[1] ?? last.exitCode) & 255, exits: true }
  const { exits: _, ...result } = run(words)
  return result
}

function isEndless([first, second, third]: string[]): boolean {
  if (first === 'while') return second === 'true' || second === ':' || (second === '[' && (third === '1' || third === 'true'))
  return first === 'until' && second === 'false'
}

/** Cuts a script at `;`, new lines, `&&`, `||`, `|` and `&`, but not inside quotes, parentheses or `>&`. */
function splitCommands(script: string): Command[] {
  const commands: Command[] = []
  let [text, quote, depth] = ['', '', 0]
  for (let at = 0; at < script.length; at++) {
    const char = script.charAt(at)
    if (quote) quote = char === quote ? '' : quote
    else if (char === '"' || char === "'" || char === '`') quote = char
    else if (char === '(' && text.endsWith('$')) depth++
    else if (char === ')' && depth > 0) depth--
    else if (depth === 0 && /[;\n|&]/.test(char) && !(char === '&' && text.endsWith('>'))) {
      const joiner = (char === '&' || char === '|') && script.charAt(at + 1) === char ? char + char : char
      at += joiner.length - 1
      if (text.trim()) commands.push({ text: text.trim(), joiner })
      text = ''
      continue
    }
    text += char
  }
  if (text.trim()) commands.push({ text: text.trim(), joiner: ';' })
  return commands
}

/** The words of a command without quotes, redirections and assignments, with its variables filled in. */
function wordsOf(text: string, environment: Record<string, string>): string[] {
  const found = text.match(/(?:"(?:\\.|[^"])*"|'[^']*'|\$\([^)]*\)|[^\s"'])+/g) ?? []
  const words = found
    .filter((word, index) => !/^\d*[<>]/.test(word) && !/^\d*>>?$|^<$/.test(found[index - 1] ?? ''))
    .map((word) => fillIn(word, environment))
  const first = words.findIndex((word) => !/^\w+=/.test(word))
  return first < 0 ? [] : words.slice(first)
}

function fillIn(word: string, environment: Record<string, string>): string {
  const isLiteral = word.startsWith("'")
  const bare = word.replace(/^(["'])([\s\S]*)\1$/, '$2')
  if (isLiteral) return bare
  return bare.replace(/\$\{?(\w+)\}?/g, (_, name: string) => environment[name] ?? '').replace(/\\(["\\$`])/g, '$1')
}
