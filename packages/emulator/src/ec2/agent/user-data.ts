import { fillVariables, shellWords } from './shell-words.ts'

const CONFIG_FILE = '/etc/ecs/ecs.config'

/**
 * What a machine's user data leaves in /etc/ecs/ecs.config: the settings by name. Understood are scripts that write the file
 * by echo, printf, cat or tee, with quotes, variables and here-documents, and such scripts as parts of a MIME message;
 * whatever else a script does has no effect on an emulated machine.
 */
export function settingsIn(userData: string): Map<string, string> {
  const file = scriptsIn(userData).reduce(runScript, '')
  const settings = new Map<string, string>()
  for (const line of file.split('\n')) {
    const match = /^\s*([A-Za-z_]\w*)=(.*?)\s*$/.exec(line)
    if (match) settings.set(match[1]!, match[2]!)
  }
  return settings
}

/** The shell scripts of user data: itself, or the parts of a MIME multi-part message that say so. */
function scriptsIn(userData: string): string[] {
  const text = userData.replace(/\r\n/g, '\n')
  if (text.startsWith('#!')) return [text]
  const boundary = /^content-type:\s*multipart\/[^\n]*boundary="?([^"\n;]+)"?/im.exec(text)?.[1]
  if (boundary === undefined) return []
  return text.split(`--${boundary}`).flatMap((part) => {
    const end = part.replace(/^\n/, '').indexOf('\n\n')
    const body = part.replace(/^\n/, '').slice(end + 2)
    return end !== -1 && body.trimStart().startsWith('#!') ? [body.trimStart()] : []
  })
}

/** The config file after a script has run, given what it held before. */
function runScript(before: string, script: string): string {
  let file = before
  const variables = new Map<string, string>()
  const lines = script.replace(/\\\n/g, ' ').split('\n')
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!
    const assignment = /^\s*(?:export\s+)?([A-Za-z_]\w*)=([^\s;|&]*|"[^"]*"|'[^']*')\s*$/.exec(line)
    if (assignment) {
      variables.set(assignment[1]!, shellWords(assignment[2]!, variables)[0] ?? '')
      continue
    }
    const here = /<<(-?)\s*(['"]?)([A-Za-z_]\w*)\2/.exec(line)
    let input = ''
    if (here) {
      const [, dash, quote, word] = here
      const body: string[] = []
      while (++at < lines.length && unindented(lines[at]!, dash) !== word) body.push(unindented(lines[at]!, dash))
      input = body.map((text) => `${quote ? text : unescaped(fillVariables(text, variables))}\n`).join('')
    }
    for (const command of line.replace(here?.[0] ?? '\n', ' ').split(/&&|\|\||;/)) {
      file = runCommand(file, shellWords(command, variables), input)
    }
  }
  return file
}

const unindented = (line: string, dash: string | undefined): string => (dash ? line.replace(/^\t+/, '') : line)
const unescaped = (text: string): string => text.replace(/\\([$`\\])/g, '$1')

/** The file after one command, a pipe at most: what it prints goes where it is redirected to, or through tee. */
function runCommand(file: string, words: string[], input: string): string {
  const pipe = words.indexOf('|')
  const [first, second] = pipe === -1 ? [words, undefined] : [words.slice(0, pipe), words.slice(pipe + 1)]
  const [name, ...operands] = (second ?? first).filter((word) => word !== 'sudo')
  const isTee = name === 'tee'
  if (isTee && operands.includes(CONFIG_FILE)) {
    const text = second ? printed(first, '') : input
    return text === undefined ? file : operands.includes('-a') || operands.includes('--append') ? file + text : text
  }
  const sign = words.findIndex((word, index) => (word === '>' || word === '>>') && words[index + 1] === CONFIG_FILE)
  if (sign === -1) return file
  const text = printed(words.slice(0, sign), input) ?? ''
  return words[sign] === '>>' ? file + text : text
}

/** What a command prints; undefined for one that is not emulated. */
function printed(words: string[], input: string): string | undefined {
  const [name, ...operands] = words.filter((word) => word !== 'sudo')
  if (name === 'echo') {
    const options = operands.findIndex((word) => !/^-[neE]+$/.test(word))
    const flags = operands.slice(0, options === -1 ? operands.length : options).join('')
    const text = operands.slice(options === -1 ? operands.length : options).join(' ')
    return (flags.includes('e') ? withEscapes(text) : text) + (flags.includes('n') ? '' : '\n')
  }
  if (name === 'printf') {
    const [format = '', ...values] = operands
    return withEscapes(format).replace(/%s/g, () => values.shift() ?? '')
  }
  return name === 'cat' ? input : undefined
}

const withEscapes = (text: string): string => text.replace(/\\n/g, '\n').replace(/\\t/g, '\t')
